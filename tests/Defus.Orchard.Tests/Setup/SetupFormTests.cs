using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Abstractions.Setup;
using OrchardCore.Environment.Shell;
using OrchardCore.Setup.Services;

namespace Defus.Orchard.Tests.Setup;

/// <summary>The set-up form in the browser, with auto-setup switched off.</summary>
public sealed class SetupFormTests : IAsyncLifetime
{
    private readonly DirectoryInfo _appData = Directory.CreateTempSubdirectory("defus-form");
    private SiteFactory? _factory;
    private HttpClient? _browser;

    private HttpClient Browser => _browser!;

    public async ValueTask InitializeAsync()
    {
        _factory = new SiteFactory(_appData.FullName, new Dictionary<string, string> { ["FirstStart:AutoSetup"] = "false" });
        await _factory.StartAsync();
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        _browser = new HttpClient(handler) { BaseAddress = _factory.ClientOptions.BaseAddress };
        _browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
    }

    [Fact]
    public async Task Get_Home_ShowsFormInGermanWithALabelForEveryField()
    {
        var page = await GetFormAsync();

        Assert.Equal("de", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Website einrichten", page.QuerySelector("h1")?.Text());
        Assert.All(
            page.QuerySelectorAll("input:not([type=hidden]), select"),
            field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']")));
        Assert.Equal("Europe/Berlin", page.QuerySelector<IHtmlSelectElement>("#SiteTimeZone")?.Value);
        Assert.Contains(page.QuerySelectorAll("input[name=RecipeName]"), recipe => recipe.GetAttribute("value") == "Defus");
    }

    [Fact]
    public async Task Get_HomeInEnglish_ShowsFormInEnglish()
    {
        Browser.DefaultRequestHeaders.AcceptLanguage.Clear();
        Browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB");

        var page = await GetFormAsync();

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Set up the site", page.QuerySelector("h1")?.Text());
    }

    [Fact]
    public async Task Post_WithMistakes_SaysSoAtTheFieldsAndKeepsTheValues()
    {
        using var response = await PostAsync(("SiteName", "Unser Netz"), ("Email", "keine Adresse"), ("Password", "kurz"), ("DatabaseProvider", "Postgres"));
        var page = await ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Unser Netz", page.QuerySelector<IHtmlInputElement>("#SiteName")?.Value);
        Assert.Equal("keine Adresse", page.QuerySelector<IHtmlInputElement>("#Email")?.Value);
        foreach (var field in (string[])["Email", "Password", "ConnectionString", "UserName"])
        {
            Assert.Equal("true", page.GetElementById(field)?.GetAttribute("aria-invalid"));
            Assert.Contains(field + "-error", page.GetElementById(field)!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
            Assert.NotEmpty(page.GetElementById(field + "-error")!.Text());
        }

        Assert.Null(page.GetElementById("SiteName")?.GetAttribute("aria-invalid"));
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.All(page.QuerySelectorAll("[role=alert] a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    /// <summary>Whatever is wrong is said beside its field, in German unless the browser asks for English.</summary>
    [Theory]
    [InlineData("Email", "keine Adresse", "Das ist keine E-Mail-Adresse.", "This is not an e-mail address.")]
    [InlineData("Password", "kurz7A!", "Das Passwort braucht mindestens 8 Zeichen.", "The password needs at least 8 characters.")]
    [InlineData("PasswordConfirmation", "anders", "Die Passwörter stimmen nicht überein.", "The passwords are not the same.")]
    [InlineData("UserName", "ä ö", "Verwenden Sie nur Buchstaben, Ziffern und die Zeichen - . _ @ +.", "Use letters, digits and the characters - . _ @ + only.")]
    [InlineData("TablePrefix", "1-x", "Verwenden Sie Buchstaben, Ziffern und Unterstriche, am Anfang einen Buchstaben.", "Use letters, digits and underscores, beginning with a letter.")]
    [InlineData("SiteName", "long", "Bitte höchstens 70 Zeichen.", "At most 70 characters, please.")]
    [InlineData("DatabaseProvider", "Access", "Bitte wählen Sie einen der angebotenen Werte.", "Please choose one of the values offered.")]
    [InlineData("ConnectionString", "", "Diese Datenbank braucht eine Verbindungszeichenfolge.", "This database needs a connection string.")]
    [InlineData("ConnectionString", "Unsinn", "Das ist keine Verbindungszeichenfolge. ", "This is no connection string. ")]
    [InlineData("ConnectionString", "Hos=127.0.0.1", "Das ist keine Verbindungszeichenfolge. ", "This is no connection string. ")]
    [InlineData("ConnectionString", "Host=127.0.0.1;Port=1;Database=x;Username=x;Password=x", "Der Datenbankserver ist nicht zu erreichen. ", "The database server cannot be reached. ")]
    public async Task Post_WithAMistake_NamesItInTheReadersLanguage(string field, string value, string german, string english)
    {
        var form = Filled();
        form["DatabaseProvider"] = field == "ConnectionString" ? "Postgres" : "Sqlite";
        form[field] = value == "long" ? new string('x', 71) : value;
        foreach (var (language, text) in ((string, string)[])[("fr", german), ("en", english)])
        {
            Browser.DefaultRequestHeaders.AcceptLanguage.Clear();
            Browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            using var response = await PostAsync([.. Pairs(form)]);
            var page = await ParseAsync(response);

            Assert.StartsWith(text, page.GetElementById(field + "-error")!.Text(), StringComparison.Ordinal);
            Assert.StartsWith(text, Assert.Single(page.QuerySelectorAll("[role=alert] li")).Text().Trim(), StringComparison.Ordinal);
            Assert.Equal("#" + field, page.QuerySelector("[role=alert] a")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Setup_WithABrokenRecipe_SaysInGermanWhatIsWrongWithIt()
    {
        var context = new SetupContext
        {
            Recipe = MemoryRecipe.Create("""{ "steps": [ { "name": "unbekannt" } ] }"""),
            Properties = { [SetupConstants.AdminUsername] = "admin", [SetupConstants.AdminEmail] = "admin@example.org", [SetupConstants.AdminPassword] = "Correct-Horse-7", [SetupConstants.DatabaseProvider] = "Sqlite" },
        };
        await using var scope = await _factory!.Services.GetRequiredService<IShellHost>().GetScopeAsync(ShellSettings.DefaultShellName);
        await scope.UsingAsync(async inner =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new CultureInfo("de"), new CultureInfo("de"));
            context.ShellSettings = inner.ShellContext.Settings;
            await inner.ServiceProvider.GetRequiredService<ISetupService>().SetupAsync(context);
        });

        Assert.Contains("Schritt 1 „unbekannt“", Assert.Single(context.Errors).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefusedAndKeepsTheText()
    {
        using var response = await Browser.PostAsync("/", new FormUrlEncodedContent(Filled()), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await ParseAsync(response);
        Assert.StartsWith("Das Formular ist abgelaufen.", page.QuerySelector("[role=alert] li")!.Text().Trim(), StringComparison.Ordinal);
        Assert.Equal("admin@example.org", page.QuerySelector<IHtmlInputElement>("#Email")!.Value);
    }

    [Theory]
    [InlineData("SiteName=a", "application/json")]
    [InlineData("--x\r\nbroken", "multipart/form-data; boundary=x")]
    [InlineData("SiteName=%00&SiteTimeZone=%00%01%07&RecipeName=%ff%fe", "application/x-www-form-urlencoded")]
    public async Task Post_WithUnreadableForm_IsRefused(string body, string mediaType)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);
        using var response = await Browser.PostAsync("/", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Post_WithUnreachableDatabase_TellsAndCanBeRepeated()
    {
        using (var failed = await PostAsync([.. Pairs(Filled()), ("DatabaseProvider", "Postgres"), ("ConnectionString", "Host=127.0.0.1;Port=1;Timeout=2;Database=x;Username=x;Password=x")]))
        {
            Assert.Equal(HttpStatusCode.OK, failed.StatusCode);
            Assert.NotEmpty((await ParseAsync(failed)).QuerySelector("[role=alert]")!.Text());
        }

        using var response = await PostAsync([.. Pairs(Filled())]);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        var home = await Browser.GetStringAsync("/", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("SiteTimeZone", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhileSomebodySetsTheSiteUp_AsksToComeBack()
    {
        using var visitor = new HttpClient { BaseAddress = Browser.BaseAddress };
        var setup = PostAsync([.. Pairs(Filled())]);
        var seen = new List<HttpStatusCode>();
        IDocument? page = null;
        while (!setup.IsCompleted)
        {
            using var other = await visitor.GetAsync("/", TestContext.Current.CancellationToken);
            seen.Add(other.StatusCode);
            if (other.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                Assert.NotNull(other.Headers.RetryAfter);
                page ??= await ParseAsync(other);
            }
        }

        using var done = await setup;
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.Contains("eingerichtet", page?.QuerySelector("main")?.Text(), StringComparison.Ordinal);
        using var home = await visitor.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.All(seen, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{status}"));
    }

    public async ValueTask DisposeAsync()
    {
        _browser?.Dispose();
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        _appData.Delete(recursive: true);
    }

    private static Dictionary<string, string> Filled() => new()
    {
        ["SiteName"] = "Unser Netz",
        ["RecipeName"] = "DefusBlank",
        ["SiteTimeZone"] = "Europe/Berlin",
        ["DatabaseProvider"] = "Sqlite",
        ["UserName"] = "admin",
        ["Email"] = "admin@example.org",
        ["Password"] = "Correct-Horse-7",
        ["PasswordConfirmation"] = "Correct-Horse-7",
    };

    private static IEnumerable<(string, string)> Pairs(Dictionary<string, string> values) => values.Select(pair => (pair.Key, pair.Value));

    private async Task<IHtmlDocument> GetFormAsync()
    {
        using var response = await Browser.GetAsync("/", TestContext.Current.CancellationToken);
        return await ParseAsync(response);
    }

    private async Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] fields)
    {
        var token = (await GetFormAsync()).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = token };
        foreach (var (name, value) in fields)
        {
            form[name] = value;
        }

        return await Browser.PostAsync("/", new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
    }

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response)
        => new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
