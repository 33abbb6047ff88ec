using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Users;

/// <summary>Accounts in the administration, and that nobody locks himself or everybody out.</summary>
public sealed class UserAdministrationTests : IClassFixture<SqliteSite>
{
    private const string List = "/Admin/Users/Index";
    private const string Form = "main form[method=post]";

    private readonly Site _site;

    public UserAdministrationTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Create_WithPasswordAndRole_MakesAnAccountThatCanSignIn()
    {
        using var admin = await _site.SignedInAsync();

        using var answer = await admin.SendFormAsync(
            "/Admin/Users/Create", Form, ("User.UserName", "anna.beispiel"), ("User.Email", "anna@example.org"), ("User.DisplayName", "Anna Beispiel"),
            ("User.Password", Visitors.Password), ("User.PasswordConfirmation", Visitors.Password), ("User.PhoneNumber", "+49 30 1234"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("Anna Beispiel", (await admin.PageAsync(List + "?q=anna")).QuerySelector("tbody")!.Text(), StringComparison.Ordinal);
        (await _site.SignedInAsync("anna@example.org", Visitors.Password)).Dispose();
    }

    [Fact]
    public async Task Create_WithWrongValues_SaysSoAtTheFieldsAndKeepsTheText()
    {
        using var admin = await _site.SignedInAsync();

        using var answer = await admin.SendFormAsync(
            "/Admin/Users/Create", Form, ("User.UserName", "mit leer zeichen"), ("User.Email", Site.AdminName), ("User.Password", "kurz"), ("User.PasswordConfirmation", "kurz"), ("User.PhoneNumber", "Anruf"));

        var page = await answer.ParseAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("mit leer zeichen", page.GetElementById("User_UserName")!.GetAttribute("value"));
        Assert.Contains("Telefonnummer", page.QuerySelector("#PhoneNumber-error")!.Text(), StringComparison.Ordinal);
        Assert.Null(await _site.FindUserAsync("mit leer zeichen"));
    }

    [Fact]
    public async Task List_WithFilters_ShowsTheAccountsTheyMean()
    {
        var name = await _site.CreateUserAsync("Moderation");
        using var admin = await _site.SignedInAsync();

        Assert.Contains(name, await RowsAsync(admin, $"{List}?q={name[..6]}"), StringComparison.Ordinal);
        Assert.Contains(name, await RowsAsync(admin, $"{List}?role=Moderation&pagesize=100"), StringComparison.Ordinal);
        Assert.DoesNotContain(name, await RowsAsync(admin, $"{List}?role=Administrator"), StringComparison.Ordinal);
        Assert.Contains(name, await RowsAsync(admin, $"{List}?q=role:Moderation {name}"), StringComparison.Ordinal);
        Assert.DoesNotContain(name, await RowsAsync(admin, $"{List}?status=Disabled"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bulk_DisableAndDelete_SparesTheOwnAccount()
    {
        var name = await _site.CreateUserAsync();
        using var admin = await _site.SignedInAsync();
        var (own, other) = ((await _site.FindUserAsync(Site.AdminName))!.UserId, (await _site.FindUserAsync(name))!.UserId);

        (await admin.PostAsync(List, List, ("bulkAction", "Disable"), ("itemIds", own), ("itemIds", other))).Dispose();

        Assert.False((await _site.FindUserAsync(name))!.IsEnabled);
        Assert.True((await _site.FindUserAsync(Site.AdminName))!.IsEnabled);
        Assert.Contains("eigene Konto", await admin.NoticeAsync(List), StringComparison.Ordinal);

        (await admin.PostAsync(List, List, ("bulkAction", "Delete"), ("itemIds", own), ("itemIds", other))).Dispose();

        Assert.Null(await _site.FindUserAsync(name));
        Assert.NotNull(await _site.FindUserAsync(Site.AdminName));
    }

    [Fact]
    public async Task Edit_OwnRoleOfAdministrator_CannotBeTaken()
    {
        using var admin = await _site.SignedInAsync();
        var own = (await _site.FindUserAsync(Site.AdminName))!;

        using var answer = await admin.PostAsync($"/Admin/Users/Edit/{own.UserId}", $"/Admin/Users/Edit/{own.UserId}", ("User.UserName", own.UserName), ("User.Email", own.Email!));

        Assert.Contains("nicht selbst nehmen", (await answer.ParseAsync()).QuerySelector("main")!.Text(), StringComparison.Ordinal);
        Assert.Contains("Administrator", (await _site.FindUserAsync(Site.AdminName))!.RoleNames);
    }

    [Fact]
    public async Task Disable_SignedInAccount_EndsItsSession()
    {
        var name = await _site.CreateUserAsync("Geschäftsstelle");
        using var user = await _site.SignedInAsync(name, Visitors.Password);
        using var admin = await _site.SignedInAsync();
        var id = (await _site.FindUserAsync(name))!.UserId;

        (await admin.PostAsync($"/Admin/Users/Disable/{id}", $"/Admin/Users/Display/{id}")).Dispose();

        using var again = _site.CreateVisitor(keepCookies: true);
        using var answer = await again.SignInAsync(name, Visitors.Password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Unlock_AfterTooManyWrongPasswords_LetsTheHolderInAgain()
    {
        var name = await _site.CreateUserAsync("Moderation");
        for (var attempt = 0; attempt < 7; attempt++)
        {
            using var visitor = _site.CreateVisitor(keepCookies: true);
            (await visitor.SignInAsync(name, "falsch")).Dispose();
        }

        using var admin = await _site.SignedInAsync();
        var id = (await _site.FindUserAsync(name))!.UserId;
        Assert.Contains(name, await RowsAsync(admin, $"{List}?status=Locked"), StringComparison.Ordinal);
        var log = (await admin.PageAsync($"/Admin/Users/SignIns/{id}")).QuerySelectorAll("tbody tr").Select(row => row.Text()).ToArray();
        Assert.Single(log, row => row.Contains("gesperrt", StringComparison.Ordinal));

        (await admin.PostAsync($"/Admin/Users/Unlock/{id}", $"/Admin/Users/Display/{id}")).Dispose();

        (await _site.SignedInAsync(name, Visitors.Password)).Dispose();
    }

    [Fact]
    public async Task Disable_TwoAdministratorsEachOtherAtOnce_LeavesOne()
    {
        var (first, second) = (await _site.CreateUserAsync("Administrator"), await _site.CreateUserAsync("Administrator"));
        using var one = await _site.SignedInAsync(first, Visitors.Password);
        using var two = await _site.SignedInAsync(second, Visitors.Password);
        var own = (await _site.FindUserAsync(Site.AdminName))!.UserId;
        (await one.PostAsync($"/Admin/Users/Disable/{own}", List)).Dispose();
        var ids = (First: (await _site.FindUserAsync(first))!.UserId, Second: (await _site.FindUserAsync(second))!.UserId);

        foreach (var answer in await Task.WhenAll(one.PostAsync($"/Admin/Users/Disable/{ids.Second}", List), two.PostAsync($"/Admin/Users/Disable/{ids.First}", List)))
        {
            answer.Dispose();
        }

        var left = Assert.Single([await _site.FindUserAsync(first), await _site.FindUserAsync(second)], user => user!.IsEnabled)!;
        using var last = await _site.SignedInAsync(left.UserName, Visitors.Password);
        (await last.PostAsync($"/Admin/Users/Enable/{own}", List)).Dispose();
        Assert.True((await _site.FindUserAsync(Site.AdminName))!.IsEnabled);
    }

    [Theory]
    [InlineData("/Admin/Users/Create")]
    [InlineData("/Admin/Users/Index")]
    [InlineData("/Admin/Roles/Index")]
    [InlineData("/Admin/Roles/Edit/Moderation")]
    [InlineData("/Admin/Settings/userLogin")]
    [InlineData("/Admin/Email/Test")]
    public async Task Get_AsEditor_IsRefused(string address)
    {
        using var editor = await _site.SignedInAsAsync("Geschäftsstelle");

        using var answer = await editor.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.True(answer.IsRefused());
    }

    [Fact]
    public async Task AccountManagers_WhoAreNoAdministrators_CannotTouchAdministrators()
    {
        using var admin = await _site.SignedInAsync();
        (await admin.PostAsync("/Admin/Roles/Create", "/Admin/Roles/Create", ("RoleName", "Kontenpflege"), ("Checkbox.AccessAdminPanel", "true"), ("Checkbox.ManageUsers", "true"), ("Checkbox.AssignRoleToUsers", "true"))).Dispose();
        using var manager = await _site.SignedInAsAsync("Kontenpflege");
        var administrator = (await _site.FindUserAsync(Site.AdminName))!.UserId;
        var (self, name) = ((await _site.FindUserAsync(Site.AdminName))!.UserId, await _site.CreateUserAsync());
        var other = (await _site.FindUserAsync(name))!;

        foreach (var action in (string[])["Edit", "EditPassword", "Disable", "Delete", "Unlock", "ConfirmEmail"])
        {
            using var answer = await manager.PostAsync($"/Admin/Users/{action}/{administrator}", List, ("NewPassword", Visitors.Password), ("PasswordConfirmation", Visitors.Password));
            Assert.True(answer.IsRefused(), action);
        }

        (await manager.PostAsync($"/Admin/Users/Edit/{other.UserId}", List, ("User.UserName", other.UserName), ("User.Email", other.Email!), ("User.Roles[0].Role", "Administrator"), ("User.Roles[0].IsSelected", "true"), ("User.Roles[1].Role", "Moderation"), ("User.Roles[1].IsSelected", "true"))).Dispose();
        Assert.Equal(["Moderation"], (await _site.FindUserAsync(name))!.RoleNames);
        Assert.Equal(self, administrator);
    }

    [Fact]
    public async Task SignIns_OfAnAccount_AreListedWithResultAndShortAddress()
    {
        var name = await _site.CreateUserAsync("Moderation");
        using (var visitor = _site.CreateVisitor(keepCookies: true))
        {
            (await visitor.SignInAsync(name, "falsch")).Dispose();
        }

        using var user = await _site.SignedInAsync(name, Visitors.Password);

        var rows = (await user.PageAsync("/Admin/Users/SignIns")).QuerySelectorAll("tbody tr").Select(row => row.Text()).ToArray();

        Assert.Equal(2, rows.Length);
        Assert.Contains("angemeldet", rows[0], StringComparison.Ordinal);
        Assert.Contains("falsches Passwort", rows[1], StringComparison.Ordinal);
        Assert.Contains("127.0.0.x", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangePassword_OfAnotherSession_EndsTheOtherOne()
    {
        var name = await _site.CreateUserAsync("Moderation");
        using var user = await _site.SignedInAsync(name, Visitors.Password);
        var before = (await _site.FindUserAsync(name))!.SecurityStamp;

        using var answer = await user.SendFormAsync(
            "/ChangePassword", ".login-form", ("CurrentPassword", Visitors.Password), ("Password", "Neu-und-9-lang"), ("PasswordConfirmation", "Neu-und-9-lang"));

        Assert.NotEqual(before, (await _site.FindUserAsync(name))!.SecurityStamp);
        await user.PageAsync("/Admin");
    }

    [Theory]
    [InlineData("en", "en", "Users")]
    [InlineData("de-DE", "de-DE", "Benutzer")]
    public async Task Language_ChosenInTheMenu_IsThatOfTheAdministrationOnly(string culture, string language, string title)
    {
        using var admin = await _site.SignedInAsync();

        using var answer = await admin.PostAsync("/Admin/Users/Language", List, ("culture", culture), ("returnUrl", List));

        Assert.Equal(List, answer.Headers.Location?.ToString());
        var page = await admin.PageAsync(List);
        Assert.Equal((language, title), (page.DocumentElement.GetAttribute("lang"), page.QuerySelector("h1")!.Text()));
        Assert.Equal("de-DE", (await admin.PageAsync("/")).DocumentElement.GetAttribute("lang"));
        (await admin.PostAsync("/Admin/Users/Language", List, ("culture", "de-DE"), ("returnUrl", List))).Dispose();
    }

    private static async Task<string> RowsAsync(HttpClient admin, string address) => (await admin.PageAsync(address)).QuerySelector("main")!.Text();
}
