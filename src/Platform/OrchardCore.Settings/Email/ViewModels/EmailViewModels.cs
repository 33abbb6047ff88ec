using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.Email.ViewModels;

/// <summary>Whether mail works.</summary>
public class EmailSettingsViewModel
{
    public bool CanSend { get; set; }
}

/// <summary>Where mail goes.</summary>
public class SmtpSettingsViewModel
{
    [StringLength(254, ErrorMessage = "This is too long.")]
    public string? DefaultSender { get; set; }

    public SmtpDeliveryMethod DeliveryMethod { get; set; }

    [StringLength(500, ErrorMessage = "This is too long.")]
    public string? PickupDirectoryLocation { get; set; }

    [StringLength(255, ErrorMessage = "This is too long.")]
    public string? Host { get; set; }

    [Range(1, 65535, ErrorMessage = "Please give a number from {1} to {2}.")]
    public int Port { get; set; } = 587;

    public SmtpEncryption Encryption { get; set; }

    public bool RequireCredentials { get; set; }

    [StringLength(255, ErrorMessage = "This is too long.")]
    public string? UserName { get; set; }

    /// <summary>Empty keeps the one there is.</summary>
    [StringLength(500, ErrorMessage = "This is too long.")]
    public string? Password { get; set; }

    [BindNever]
    public bool HasPassword { get; set; }

    /// <summary>Whether the configuration decides instead of these settings.</summary>
    [BindNever]
    public bool IsConfigured { get; set; }
}

/// <summary>How the way to the mail server is encrypted.</summary>
public enum SmtpEncryption
{
    StartTls,
    SslTls,
    Auto,
    None,
}

/// <summary>A mail for trying the settings.</summary>
public class EmailTestViewModel
{
    /// <summary>How many mails wait for the mail server.</summary>
    [BindNever]
    public int Waiting { get; set; }

    [Required(ErrorMessage = "Please give an e-mail address.")]
    [StringLength(254, ErrorMessage = "This is too long.")]
    [EmailAddress(ErrorMessage = "This is no e-mail address.")]
    public string? To { get; set; }

    [Required(ErrorMessage = "Please give a subject.")]
    [StringLength(200, ErrorMessage = "This is too long.")]
    public string? Subject { get; set; }

    [Required(ErrorMessage = "Please write something.")]
    [StringLength(5000, ErrorMessage = "This is too long.")]
    public string? Body { get; set; }
}
