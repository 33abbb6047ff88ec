namespace OrchardCore.Email;

/// <summary>Where mail goes.</summary>
public enum SmtpDeliveryMethod
{
    /// <summary>To a mail server.</summary>
    Network,

    /// <summary>Into a folder, one .eml file per mail.</summary>
    SpecifiedPickupDirectory,
}

public enum SmtpEncryptionMethod
{
    None = 0,
    SslTls = 1,
    StartTls = 2,
}

/// <summary>The section <c>OrchardCore_Email_Smtp</c> of the configuration or, where that is empty, the site's <see cref="SmtpSettings"/>.</summary>
public class SmtpOptions
{
    public bool IsEnabled { get; set; }

    public string? DefaultSender { get; set; }

    public SmtpDeliveryMethod DeliveryMethod { get; set; }

    public string? PickupDirectoryLocation { get; set; }

    public string? Host { get; set; }

    public int Port { get; set; } = 25;

    /// <summary>Encrypts when the server offers it.</summary>
    public bool AutoSelectEncryption { get; set; }

    public SmtpEncryptionMethod EncryptionMethod { get; set; }

    public bool RequireCredentials { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    public bool IgnoreInvalidSslCertificate { get; set; }

    /// <summary>The same with another password.</summary>
    public SmtpOptions With(string? password)
    {
        var options = (SmtpOptions)MemberwiseClone();
        options.Password = password;
        return options;
    }

    public bool ConfigurationExists()
        => !string.IsNullOrEmpty(DefaultSender)
            && (DeliveryMethod == SmtpDeliveryMethod.SpecifiedPickupDirectory
                ? !string.IsNullOrEmpty(PickupDirectoryLocation)
                : !string.IsNullOrEmpty(Host));
}

/// <summary>The same values as settings of the site.</summary>
public class SmtpSettings : SmtpOptions;

/// <summary>Which provider sends mail.</summary>
public class EmailSettings
{
    public const string GroupId = "email";

    public string? DefaultProviderName { get; set; }
}
