using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Defus.Orchard.Tests.Fields;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Fuzzing.Doors;

/// <summary>A form as a page shows it, sent with some entries spoilt, left out, doubled or added.</summary>
internal sealed class FuzzForm
{
    private readonly string _action;
    private readonly List<KeyValuePair<string, string>> _values;
    private readonly string[] _buttons;

    public FuzzForm(string page, IHtmlFormElement form)
    {
        _action = form.GetAttribute("action") is { Length: > 0 } action ? action : page;
        _values = [.. EditorSession.ValuesOf(form)];
        _buttons = [.. form.Elements.OfType<IHtmlButtonElement>().Select(button => button.Name).OfType<string>().Where(name => name.Length > 0).Distinct()];
    }

    public (string Action, List<KeyValuePair<string, string>> Values) Spoil(Dice dice)
    {
        var values = new List<KeyValuePair<string, string>>();
        var one = dice.Below(_values.Count);
        var many = dice.OnceIn(4);
        for (var i = 0; i < _values.Count; i++)
        {
            var (name, value) = _values[i];
            if (name == "__RequestVerificationToken" || (i != one && !(many && dice.OnceIn(3))))
            {
                values.Add(new(name, value));
                continue;
            }

            switch (dice.Below(8))
            {
                case 0:
                    break;
                case 1:
                    values.Add(new(HostileText.Spoil(dice, name), value));
                    break;
                case 2:
                    values.Add(new(name, value));
                    values.Add(new(name, HostileText.Any(dice)));
                    break;
                case 3:
                    values.Add(new(name, HostileText.Spoil(dice, value)));
                    break;
                default:
                    values.Add(new(name, HostileText.Any(dice)));
                    break;
            }
        }

        if (_buttons.Length > 0)
        {
            values.Add(new(dice.Pick(_buttons), "submit.Publish"));
        }

        return (_action, values);
    }

    public static async Task<FuzzForm> OpenAsync(HttpClient client, string page, string selector)
    {
        var html = new HtmlParser().ParseDocument(await client.GetStringAsync(page, TestContext.Current.CancellationToken));
        return new(page, Assert.IsAssignableFrom<IHtmlFormElement>(html.QuerySelector(selector)));
    }
}

/// <summary>What visitors can fill in: the contact form, signing in, asking for a new password.</summary>
internal sealed class VisitorFormDoor : RequestDoor
{
    private readonly List<FuzzForm> _forms = [];

    public VisitorFormDoor(FuzzedSite site) : base(site)
    {
    }

    public override int Share => 60;

    public override async Task PrepareAsync()
    {
        UseClient(Site.CreateVisitor(keepCookies: true));
        _forms.Add(await FuzzForm.OpenAsync(Client, "/kontakt", "form.contact__form"));
        _forms.Add(await FuzzForm.OpenAsync(Client, "/kontakt", "form.contact__form"));
        _forms.Add(await FuzzForm.OpenAsync(Client, "/Login", "form:has([name=Password])"));
    }

    protected override HttpRequestMessage Make(Dice dice)
    {
        var (action, values) = dice.Pick(_forms).Spoil(dice);
        var request = Request(HttpMethod.Post, Site.Address, action);
        request.Content = new FormUrlEncodedContent(values);
        return request;
    }
}

/// <summary>Editors of content items, publishing included, so that what was written also shows on pages, in feeds and in calendars.</summary>
internal sealed class EditorDoor : AdminDoor
{
    private static readonly string[] _types = ["NewsPost", "Event", "MemberCity", "PartnerForum", "Page"];
    private readonly List<string> _pages = [];
    private List<FuzzForm> _forms = [];

    public EditorDoor(FuzzedSite site) : base(site)
    {
    }

    public override int Share => 8;

    protected override async Task SignedOutAsync()
    {
        await base.SignedOutAsync();
        if (_pages.Count == 0)
        {
            foreach (var type in _types)
            {
                _pages.Add($"/Admin/Contents/ContentItems/{await Admin.AdminSession.CreateAsync(Site, type, "Zur Probe " + type)}/Edit");
            }
        }

        var forms = new List<FuzzForm>();
        foreach (var page in _pages)
        {
            forms.Add(await FuzzForm.OpenAsync(Client, page, "form.content-editor"));
        }

        _forms = forms;
    }

    protected override HttpRequestMessage Make(Dice dice)
    {
        var (action, values) = dice.Pick(_forms).Spoil(dice);
        if (!dice.OnceIn(4))
        {
            // Else the first that is saved makes all others a conflict.
            values.RemoveAll(value => value.Key == "editedState");
        }

        var request = Request(HttpMethod.Post, Site.Address, action);
        request.Content = new FormUrlEncodedContent(values);
        return request;
    }
}

/// <summary>The set-up form of a site that is not there yet. The passwords always differ, so that it stays that way.</summary>
internal sealed class SetupDoor : RequestDoor, IAsyncDisposable
{
    private readonly DirectoryInfo _appData = Directory.CreateTempSubdirectory("defus-setup");
    private SiteFactory? _factory;
    private FuzzForm? _form;

    public SetupDoor(FuzzedSite site) : base(site)
    {
    }

    public override int Share => 30;

    public override async Task PrepareAsync()
    {
        _factory = new SiteFactory(_appData.FullName, new Dictionary<string, string> { ["FirstStart:AutoSetup"] = "false" });
        await _factory.StartAsync();
        UseClient(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _factory.ClientOptions.BaseAddress });
        _form = await FuzzForm.OpenAsync(Client, "/", "form");
    }

    protected override HttpRequestMessage Make(Dice dice)
    {
        var (action, values) = _form!.Spoil(dice);
        values.RemoveAll(value => value.Key is "PasswordConfirmation");
        values.Add(new("PasswordConfirmation", "never the same"));
        var request = Request(HttpMethod.Post, Client.BaseAddress!, dice.OnceIn(5) ? HostileText.Spoil(dice, action) is ['/', ..] spoilt ? spoilt : "/" : action);
        request.Content = new FormUrlEncodedContent(values);
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        _appData.Delete(recursive: true);
    }
}
