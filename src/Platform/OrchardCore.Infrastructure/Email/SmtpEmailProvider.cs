using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using MimeKit;
using OrchardCore.Infrastructure;

namespace OrchardCore.Email;

/// <summary>Sends mail over SMTP or writes it into a pickup folder.</summary>
public sealed class SmtpEmailProvider : IEmailProvider
{
    public const string TechnicalName = "SMTP";

    // Somebody may be waiting for the answer of the site.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(15);

    private readonly SmtpOptionsReader _options;
    private readonly ILogger _logger;
    private readonly IStringLocalizer S;

    public SmtpEmailProvider(SmtpOptionsReader options, ILogger<SmtpEmailProvider> logger, IStringLocalizer<SmtpEmailProvider> localizer)
    {
        _options = options;
        _logger = logger;
        S = localizer;
    }

    public LocalizedString DisplayName => S["Simple Mail Transfer Protocol (SMTP)"];

    public async Task<Result> SendAsync(MailMessage message, CancellationToken cancellationToken = default)
    {
        var options = await _options.ReadAsync();
        if (!options.ConfigurationExists())
        {
            return Result.Failed(S["Mail cannot be sent: the sender and the mail server (or the pickup folder) are not configured."]);
        }

        try
        {
            var mime = MimeMessages.Create(message, options.DefaultSender!);
            if (mime.GetRecipients().Count == 0)
            {
                return Result.Failed(S["The mail has no recipient."]);
            }

            await DeliverAsync(mime, options, cancellationToken);
            return Result.Success();
        }
        catch (ParseException exception)
        {
            return Result.Failed(S["An address of the mail is not valid: {0}", exception.Message]);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _logger.LogError(exception, "A mail could not be sent.");
            var error = S["The mail could not be sent: {0}", exception.Message];
            return IsTemporary(exception) ? Result.Failed([new ResultError { Key = MailErrors.Temporary, Message = error }]) : Result.Failed(error);
        }
    }

    // The server is away, full, or asks to come again later. What it refuses for good will not get better.
    private static bool IsTemporary(Exception exception) => exception switch
    {
        SmtpCommandException command => (int)command.StatusCode is >= 400 and < 500,
        SocketException or IOException or TimeoutException or ProtocolException or ServiceNotConnectedException => true,
        OperationCanceledException => true,
        _ => false,
    };

    private static async Task DeliverAsync(MimeMessage mime, SmtpOptions options, CancellationToken cancellationToken)
    {
        if (options.DeliveryMethod == SmtpDeliveryMethod.SpecifiedPickupDirectory)
        {
            var folder = Directory.CreateDirectory(options.PickupDirectoryLocation!);
            await mime.WriteToAsync(Path.Combine(folder.FullName, $"{Guid.NewGuid():n}.eml"), cancellationToken);
            return;
        }

        using var client = new SmtpClient { Timeout = (int)_patience.TotalMilliseconds };
        if (options.IgnoreInvalidSslCertificate)
        {
            client.ServerCertificateValidationCallback = static (_, _, _, _) => true;
        }

        await client.ConnectAsync(options.Host!, options.Port, SecurityOf(options), cancellationToken);
        if (options.RequireCredentials)
        {
            await client.AuthenticateAsync(options.UserName ?? string.Empty, options.Password ?? string.Empty, cancellationToken);
        }

        await client.SendAsync(mime, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private static SecureSocketOptions SecurityOf(SmtpOptions options) => options switch
    {
        { AutoSelectEncryption: true } => SecureSocketOptions.Auto,
        { EncryptionMethod: SmtpEncryptionMethod.SslTls } => SecureSocketOptions.SslOnConnect,
        { EncryptionMethod: SmtpEncryptionMethod.StartTls } => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
