using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Security;
using OrchardCore.Security.Services;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using Xunit;

namespace Defus.Orchard.Tests.Users;

/// <summary>Roles in the administration.</summary>
public sealed class RolesPageTests : IClassFixture<SqliteSite>
{
    private const string List = "/Admin/Roles/Index";

    private readonly Site _site;

    public RolesPageTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Create_WithPermissions_HoldsAtOnceForItsAccounts()
    {
        using var admin = await _site.SignedInAsync();

        using var created = await admin.PostAsync("/Admin/Roles/Create", List, ("RoleName", "Statistik"), ("RoleDescription", "Liest"), ("Checkbox.AccessAdminPanel", "true"), ("Checkbox.Unknown", "true"));

        Assert.Equal(List, created.Headers.Location?.ToString());
        Assert.Equal(["AccessAdminPanel"], await PermissionsAsync("Statistik"));
        using var user = await _site.SignedInAsAsync("Statistik");
        await user.PageAsync("/Admin");
        (await admin.PostAsync("/Admin/Roles/Edit/Statistik", List, ("RoleDescription", "Nichts"))).Dispose();
        using var refused = await user.GetAsync("/Admin", TestContext.Current.CancellationToken);
        Assert.True(refused.IsRefused());
    }

    [Fact]
    public async Task Clone_OfARole_HasItsPermissionsTicked()
    {
        using var admin = await _site.SignedInAsync();
        var form = (await admin.PageAsync("/Admin/Roles/Clone/Moderation")).QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("name")!["Checkbox.".Length..]).ToArray();

        Assert.Equal((await PermissionsAsync("Moderation")).Order(), form.Order());
    }

    [Fact]
    public async Task Edit_ShowsWhatOtherPermissionsInclude()
    {
        using var admin = await _site.SignedInAsync();

        var page = await admin.PageAsync("/Admin/Roles/Edit/Moderation");

        var own = page.QuerySelector("[name='Checkbox.EditOwn_NewsPost']")!;
        Assert.False(own.HasAttribute("checked"));
        Assert.Contains("enthalten in „Meldung: Bearbeiten“", page.GetElementById(own.GetAttribute("aria-describedby")!)!.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Bitte geben Sie der Rolle einen Namen.")]
    [InlineData("Moderation", "gibt es schon")]
    [InlineData("a/b", "verzichten")]
    public async Task Create_WithImpossibleName_SaysSoAndKeepsTheChoice(string name, string error)
    {
        using var admin = await _site.SignedInAsync();

        using var answer = await admin.PostAsync("/Admin/Roles/Create", List, ("RoleName", name), ("Checkbox.ManageMenu", "true"));

        var page = await answer.ParseAsync();
        Assert.Contains(error, page.QuerySelector("#RoleName-error")!.Text(), StringComparison.Ordinal);
        Assert.True(page.QuerySelector("[name='Checkbox.ManageMenu']")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Delete_RoleOfAccounts_TakesItFromThem()
    {
        using var admin = await _site.SignedInAsync();
        (await admin.PostAsync("/Admin/Roles/Create", List, ("RoleName", "Kurz"))).Dispose();
        var name = await _site.CreateUserAsync("Kurz");

        (await admin.PostAsync("/Admin/Roles/Delete/Kurz", List)).Dispose();

        Assert.Empty((await _site.FindUserAsync(name))!.RoleNames);
        Assert.DoesNotContain("Kurz", (await admin.PageAsync(List)).QuerySelector("tbody")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_WhileAnAccountOfTheRoleIsChanged_SaysSoAndChangesNothing()
    {
        using var admin = await _site.SignedInAsync();
        for (var attempt = 1; ; attempt++)
        {
            var role = "Streit" + attempt;
            (await admin.PostAsync("/Admin/Roles/Create", List, ("RoleName", role))).Dispose();
            var name = await _site.CreateUserAsync("Administrator," + role);
            using var visitor = await _site.SignedInAsync(name, Visitors.Password);

            using var answer = await DeleteWhileChangingAsync(visitor, role, name, TimeSpan.FromMilliseconds(200 * attempt));

            Assert.Equal(List, answer.Headers.Location?.ToString());
            var notice = await visitor.NoticeAsync(List);
            if (!notice.Contains("ist nicht gelöscht", StringComparison.Ordinal))
            {
                // The request began too late to be at odds with anybody.
                Assert.True(attempt < 10, notice);
                continue;
            }

            Assert.Contains(role, (await _site.FindUserAsync(name))!.RoleNames);
            Assert.Contains(role, (await admin.PageAsync(List)).QuerySelector("tbody")!.Text(), StringComparison.Ordinal);
            (await visitor.PostAsync($"/Admin/Roles/Delete/{role}", List)).Dispose();
            Assert.Equal(["Administrator"], (await _site.FindUserAsync(name))!.RoleNames);
            return;
        }
    }

    [Theory]
    [InlineData("Administrator")]
    [InlineData("Anonymous")]
    public async Task Delete_RoleOfEverySite_IsRefused(string role)
    {
        using var admin = await _site.SignedInAsync();

        (await admin.PostAsync($"/Admin/Roles/Delete/{role}", List)).Dispose();

        Assert.Contains("lässt sich nicht löschen", await admin.NoticeAsync(List), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Matrix_ShowsEveryRoleAndNoEnglishText()
    {
        using var admin = await _site.SignedInAsync();

        var page = await admin.PageAsync("/Admin/Roles/Matrix");

        Assert.Contains("Mitgliedsredaktion", page.QuerySelector("thead")!.Text(), StringComparison.Ordinal);
        var english = page.QuerySelectorAll("tbody th").Select(cell => cell.Text()).Where(text => text.Split(' ').Any(word => word is "the" or "Manage" or "Edit" or "View" or "of" or "any")).ToArray();
        Assert.Empty(english);
    }

    // The request reads its own account, then waits to write until somebody else's change of the account is stored.
    private async Task<HttpResponseMessage> DeleteWhileChangingAsync(HttpClient visitor, string role, string name, TimeSpan wait)
    {
        var token = (await visitor.PageAsync(List)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        HttpResponseMessage? answer = null;
        await _site.InScopeAsync(async services =>
        {
            var session = services.GetRequiredService<YesSql.ISession>();
            var user = (User)(await services.GetRequiredService<IUserService>().GetUserAsync(name))!;
            user.AccessFailedCount++;
            await session.SaveAsync(user);
            await session.FlushAsync();
            var deletion = visitor.PostAsync($"/Admin/Roles/Delete/{role}", form, TestContext.Current.CancellationToken);
            await Task.Delay(wait, TestContext.Current.CancellationToken);
            Assert.False(deletion.IsCompleted);
            await session.SaveChangesAsync();
            answer = await deletion;
        });
        return answer!;
    }

    private async Task<string[]> PermissionsAsync(string role)
    {
        string[] permissions = [];
        await _site.InScopeAsync(async services => permissions = [.. (await services.GetRequiredService<IRoleService>().GetRoleClaimsAsync(role)).Select(claim => claim.Value)]);
        return permissions;
    }
}
