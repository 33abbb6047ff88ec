using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using OrchardCore.Infrastructure;
using OrchardCore.Modules;
using YesSql;

namespace OrchardCore.Email;

/// <summary>
/// Sends at once if it can be done. If the mail server is away the mail waits in the database, and the background task tries again: after one
/// minute, two, four … up to an hour, for three days. For whoever sends it the mail is on its way.
/// </summary>
public sealed class MailOutbox : IEmailService
{
    private const int BatchSize = 50;
    private const int MostMinutes = 60;
    private const int MostDays = 3;

    private readonly EmailService _sender;
    private readonly IStore _store;
    private readonly IDataProtector _protector;
    private readonly IClock _clock;
    private readonly ILogger _logger;

    public MailOutbox(EmailService sender, IStore store, IDataProtectionProvider protection, IClock clock, ILogger<MailOutbox> logger)
    {
        _sender = sender;
        _store = store;
        _protector = protection.CreateProtector("OrchardCore.Email.Outbox");
        _clock = clock;
        _logger = logger;
    }

    public async Task<Result> SendAsync(MailMessage message, string? providerName = null, CancellationToken cancellationToken = default)
    {
        var result = await _sender.SendAsync(message, providerName, cancellationToken);
        if (!MailErrors.IsTemporary(result))
        {
            return result;
        }

        try
        {
            await KeepAsync(message, providerName);
            return Result.Success();
        }
        catch (Exception e) when (!e.IsFatal())
        {
            _logger.LogError(e, "A mail that could not be sent could not be kept for later either.");
            return result;
        }
    }

    /// <summary>How many mails wait.</summary>
    public async Task<int> CountAsync()
    {
        await using var session = _store.CreateSession();
        return await session.Query<WaitingMail>().CountAsync();
    }

    /// <summary>Sends what waits and is due, until the mail server fails again.</summary>
    public async Task SendWaitingAsync(CancellationToken cancellationToken)
    {
        // Each mail in a session of its own: one that was sent is not sent again, whatever becomes of the next.
        foreach (var id in await FindDueAsync())
        {
            await using var session = _store.CreateSession();
            if (cancellationToken.IsCancellationRequested || !await TrySendAsync(session, id, cancellationToken))
            {
                break;
            }
        }
    }

    // In a session of its own: it must be there whatever becomes of the request.
    private async Task KeepAsync(MailMessage message, string? providerName)
    {
        var now = _clock.UtcNow;
        await using var session = _store.CreateSession();
        await session.SaveAsync(new WaitingMail
        {
            Content = _protector.Protect(await MailText.WriteAsync(message)),
            ProviderName = providerName,
            SinceUtc = now,
            NextUtc = now.AddMinutes(1),
        });
        await session.SaveChangesAsync();
        _logger.LogWarning("A mail could not be sent; it waits and is tried again.");
    }

    private async Task<long[]> FindDueAsync()
    {
        var now = _clock.UtcNow;
        await using var session = _store.CreateSession();
        return [.. (await session.Query<WaitingMail>().ListAsync()).Where(mail => mail.NextUtc <= now).OrderBy(mail => mail.NextUtc).Take(BatchSize).Select(mail => mail.Id)];
    }

    private async Task<bool> TrySendAsync(ISession session, long id, CancellationToken cancellationToken)
    {
        if ((await session.GetAsync<WaitingMail>([id])).FirstOrDefault() is not { } mail)
        {
            return true;
        }

        if (Open(mail) is not { } message)
        {
            _logger.LogError("A waiting mail cannot be read any more, as the key it was sealed with is gone; it is thrown away.");
            session.Delete(mail);
            await session.SaveChangesAsync(cancellationToken);
            return true;
        }

        var result = await _sender.SendAsync(message, mail.ProviderName, cancellationToken);
        if (MailErrors.IsTemporary(result) && _clock.UtcNow < mail.SinceUtc.AddDays(MostDays))
        {
            mail.NextUtc = _clock.UtcNow.AddMinutes(Math.Min(1 << Math.Min(++mail.Attempts, 10), MostMinutes));
            await session.SaveAsync(mail);
            await session.SaveChangesAsync(cancellationToken);
            return false;
        }

        if (!result.Succeeded)
        {
            _logger.LogError("A mail that waited since {Since:u} is given up: {Error}", mail.SinceUtc, string.Join(' ', result.Errors.Select(error => error.Message?.Value)));
        }

        session.Delete(mail);
        await session.SaveChangesAsync(CancellationToken.None);
        return true;
    }

    private MailMessage? Open(WaitingMail mail)
    {
        try
        {
            return MailText.Read(_protector.Unprotect(mail.Content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>Tells failures that go away by themselves from others.</summary>
internal static class MailErrors
{
    public const string Temporary = "Temporary";

    public static bool IsTemporary(Result result) => result.Errors.Any(error => error.Key == Temporary);
}
