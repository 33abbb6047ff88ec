using Defus.Orchard.Tests.OutputCache;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Email;
using OrchardCore.Entities;
using OrchardCore.Settings;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Many;

/// <summary>While the mail server is away mails wait, and nothing else does.</summary>
public sealed class MailServerGoneTests : IClassFixture<PageCacheSite>
{
    private readonly PageCacheSite _site;

    public MailServerGoneTests(PageCacheSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Send_WhileTheServerIsAway_IsMadeUpForWhenItIsBack()
    {
        using var server = new MailServer();
        await UseAsync(server.Port);

        Assert.True(await SendAsync("anna@example.org", "Ihr Zugang"));
        Assert.DoesNotContain("Ihr Zugang", Assert.Single(await WaitingAsync()).Content, StringComparison.Ordinal);

        // Not due yet, then due without a server, then with one.
        server.Start();
        await _site.RunTaskAsync<MailOutboxTask>();
        Assert.Empty(server.Mails);
        _site.Time.Pass(TimeSpan.FromMinutes(2));
        await _site.RunTaskAsync<MailOutboxTask>();

        Assert.Contains("Ihr Zugang", Assert.Single(server.Mails), StringComparison.Ordinal);
        Assert.Empty(await WaitingAsync());
        await _site.RunTaskAsync<MailOutboxTask>();
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task Send_ServerAwayForDays_IsGivenUp()
    {
        using var server = new MailServer();
        await UseAsync(server.Port);
        Assert.True(await SendAsync("bert@example.org", "Zu spät"));
        _site.Time.Pass(TimeSpan.FromDays(2));
        await _site.RunTaskAsync<MailOutboxTask>();
        Assert.Equal(1, Assert.Single(await WaitingAsync()).Attempts);

        _site.Time.Pass(TimeSpan.FromDays(2));
        await _site.RunTaskAsync<MailOutboxTask>();

        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Send_ToNoAddress_FailsAtOnce()
    {
        using var server = new MailServer();
        await UseAsync(server.Port);

        Assert.False(await SendAsync("keine Adresse", "Betreff"));
        Assert.Empty(await WaitingAsync());
    }

    private Task UseAsync(int port) => _site.InScopeAsync(async services =>
    {
        var sites = services.GetRequiredService<ISiteService>();
        var settings = await sites.LoadSiteSettingsAsync();
        settings.Put(new SmtpSettings { DefaultSender = "website@example.org", Host = "127.0.0.1", Port = port });
        await sites.UpdateSiteSettingsAsync(settings);
    });

    private async Task<bool> SendAsync(string to, string subject)
    {
        var sent = false;
        await _site.InScopeAsync(async services => sent = (await services.GetRequiredService<IEmailService>().SendAsync(to, subject, "Text", isHtmlBody: false)).Succeeded);
        return sent;
    }

    private async Task<WaitingMail[]> WaitingAsync()
    {
        WaitingMail[] waiting = [];
        await _site.InScopeAsync(async services => waiting = [.. await services.GetRequiredService<ISession>().Query<WaitingMail>().ListAsync()]);
        return waiting;
    }
}
