using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Contact.Services;
using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Content;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>Messages through the form of the page Kontakt, as an anonymous visitor without a script sends them.</summary>
public sealed class ContactFormTests : IClassFixture<ContactFormTests.ContactSite>
{
    private const string Path = "/kontakt";
    private readonly ContactSite _site;

    public ContactFormTests(ContactSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Send_CompleteMessage_ArrivesAsMailAndNeedsNoCookie()
    {
        using var mails = new MailFolder();
        await mails.UseAsync(_site);

        using var answer = await SendAsync(await OpenAsync(), ("Name", "Änne Groß"), ("Email", "anne@example.org"), ("Subject", "Bei\r\nBcc: x@example.org"), ("Text", "Wie wird\nman Mitglied?"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var mail = await mails.TakeAsync("admin@example.org");
        Assert.Equal("anne@example.org", mail.ReplyTo.ToString());
        Assert.Equal("Kontaktformular: Bei Bcc: x@example.org", mail.Subject);
        Assert.Empty(mail.Bcc);
        Assert.Contains("Name: Änne Groß", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Wie wird\nman Mitglied?", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("Danke für Ihre Nachricht", (await _site.GetPageAsync(answer.Headers.Location!.ToString())).QuerySelector("h1")!.Text());
    }

    [Fact]
    public async Task Send_WrongEntries_KeepsTheTextAndSaysAtTheFieldWhatIsWrong()
    {
        using var answer = await SendAsync(await OpenAsync(), ("Name", "Änne"), ("Email", "keine Adresse"), ("Text", " "), ("Subject", "<b>Frage</b>"));
        var page = await answer.ParseAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("Kontakt", Assert.Single(page.QuerySelectorAll("h1")).Text());
        Assert.Equal(["Änne", "keine Adresse", "<b>Frage</b>"], new[] { "Name", "Email", "Subject" }.Select(name => ((IHtmlInputElement)page.GetElementById("contact-" + name)!).Value));
        foreach (var name in new[] { "Email", "Text" })
        {
            var input = page.GetElementById("contact-" + name)!;
            Assert.Equal("true", input.GetAttribute("aria-invalid"));
            Assert.All(input.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotEmpty(page.GetElementById(id)!.Text()));
            Assert.NotNull(page.QuerySelector($".contact__errors a[href='#contact-{name}']"));
        }

        Assert.Null(page.GetElementById("contact-Name")!.GetAttribute("aria-invalid"));
        Assert.DoesNotContain(answer.Headers, header => header.Key == "Set-Cookie");
    }

    [Theory]
    [InlineData("Homepage", "https://spam.example", "contact-Homepage-error")]
    [InlineData("Stamp", "gefälscht", null)]
    [InlineData("Stamp", "", null)]
    public async Task Send_ByAProgram_IsRefusedAndKeepsTheText(string input, string value, string? place)
    {
        using var mails = new MailFolder();
        await mails.UseAsync(_site);

        using var answer = await SendAsync(await OpenAsync(), ("Email", "a@example.org"), ("Text", "Kauft!"), (input, value));
        var page = await answer.ParseAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("Kauft!", page.GetElementById("contact-Text")!.Text());
        Assert.NotEmpty(place is null ? page.QuerySelector(".contact__errors li")!.Text() : page.GetElementById(place)!.Text());
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal(0, mails.Count());
    }

    [Fact]
    public async Task Send_AtOnce_AsksToSendAgainAndThenWorks()
    {
        using var mails = new MailFolder();
        await mails.UseAsync(_site);

        using var tooFast = await SendAsync(await _site.GetPageAsync(Path), ("Email", "a@example.org"), ("Text", "Schnell"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooFast.StatusCode);
        var again = await tooFast.ParseAsync();
        _site.PassTimeToWrite();
        using var sent = await SendAsync(again, ("Email", "a@example.org"), ("Text", again.GetElementById("contact-Text")!.Text()));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("Schnell", (await mails.TakeAsync("admin@example.org")).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WithoutAMailServer_KeepsTheText()
    {
        await MailFolder.UseNothingAsync(_site);

        using var answer = await SendAsync(await OpenAsync(), ("Email", "a@example.org"), ("Text", "Geht das?"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("Geht das?", (await answer.ParseAsync()).GetElementById("contact-Text")!.Text());
    }

    private async Task<IDocument> OpenAsync()
    {
        var page = await _site.GetPageAsync(Path);
        _site.PassTimeToWrite();
        return page;
    }

    private async Task<HttpResponseMessage> SendAsync(IDocument page, params (string Name, string Value)[] entries)
    {
        var form = (IHtmlFormElement)page.QuerySelector("form.contact__form")!;
        var values = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 }).ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in entries)
        {
            values[name] = value;
        }

        using var content = new FormUrlEncodedContent(values);
        return await _site.Visitor.PostAsync(form.GetAttribute("action"), content, TestContext.Current.CancellationToken);
    }

    /// <summary>A site where the time one needs to write passes at once.</summary>
    public sealed class ContactSite : SqliteSite
    {
        // Longer than a busy machine takes to be fast.
        private const int SecondsToWrite = 600;

        private readonly MovableTime _time = new();

        public void PassTimeToWrite() => _time.Pass(TimeSpan.FromSeconds(SecondsToWrite + 1));

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["OrchardCore:Defus_Contact:SecondsToWrite"] = $"{SecondsToWrite}" };

        protected override void AddServices(IServiceCollection services) => services.AddSingleton<TimeProvider>(_time);
    }
}

/// <summary>The limit alone, with a clock that can be set.</summary>
public sealed class ContactLimitTests
{
    [Fact]
    public void TryTake_MoreThanAllowed_IsRefusedUntilTheTimeIsOver()
    {
        var clock = new SetClock();
        var limit = new ContactLimit(Options.Create(new ContactOptions { MessagesPerVisitor = 2, Messages = 3 }), clock);

        Assert.True(limit.TryTake(IPAddress.Parse("192.0.2.1")));
        Assert.True(limit.TryTake(IPAddress.Parse("::ffff:192.0.2.1")));
        Assert.False(limit.TryTake(IPAddress.Parse("192.0.2.1")));
        Assert.True(limit.TryTake(IPAddress.Parse("2001:db8::1")));
        Assert.False(limit.TryTake(IPAddress.Parse("2001:db8:1::1")));

        clock.UtcNow = clock.UtcNow.AddMinutes(10);
        Assert.True(limit.TryTake(IPAddress.Parse("2001:db8::1")));
        Assert.True(limit.TryTake(IPAddress.Parse("2001:db8::2")));
        Assert.False(limit.TryTake(IPAddress.Parse("2001:db8::3")));
    }
}
