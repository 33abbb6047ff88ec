using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.News.Models;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using OrchardCore.AuditTrail.Services;
using OrchardCore.ContentManagement;
using OrchardCore.Users;
using OrchardCore.Recipes.Services;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Admin;

/// <summary>What is recorded, how it is found again, and when it goes.</summary>
public abstract class AuditTrailTests
{
    private const string Trail = "/Admin/AuditTrail";

    private readonly Site _site;

    protected AuditTrailTests(Site site)
    {
        _site = site;
    }

    [Fact]
    public async Task LifeOfAnItem_IsRecordedInOrderWithDifferences()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var id = await AdminSession.CreateAsync(_site, "NewsPost", "Protokolliert", publish: false, owner: Site.AdminName, fill: item => item.Alter<NewsPostPart>(part => part.Teaser.Text = "Alter Teaser."));
        var item = $"/Admin/Contents/ContentItems/{id}";
        await admin.PressAsync(await admin.OpenAsync(item + "/Edit"), "button[value='submit.Save']", ("NewsPostPart.Teaser.Text", "Neuer Teaser."));
        await admin.PostAsync(item + "/Publish");
        await admin.PostAsync(item + "/Unpublish");
        await admin.PostAsync(item + "/Clone");
        await admin.PostAsync(item + "/Delete");

        var page = await admin.OpenAsync($"{Trail}/{id}");

        Assert.Equal(["Gelöscht", "Offline genommen", "Veröffentlicht", "Gespeichert", "Angelegt"], page.Rows());
        Assert.Equal(["admin", "admin", "admin", "admin", "die Website selbst"], page.QuerySelectorAll("tbody td:nth-child(2)").Select(x => x.Text()));
        Assert.Contains("Kopiert", (await admin.OpenAsync($"{Trail}?SearchText=Protokolliert&Category=Content")).Rows());
        var saved = await admin.OpenAsync(page.QuerySelectorAll("tbody th a")[3].GetAttribute("href")!);
        Assert.Equal("Gespeichert: Protokolliert", saved.QuerySelector("h1")!.Text());
        var change = Assert.Single(saved.QuerySelectorAll(".difference"), x => x.QuerySelector("h2")!.Text() == "Teaser");
        Assert.Contains(change.QuerySelectorAll("del"), x => x.Text().Contains("Alter", StringComparison.Ordinal));
        Assert.Contains(change.QuerySelectorAll("ins"), x => x.Text().Contains("Neuer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatLeavesTheTrash_IsRecorded()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var id = await AdminSession.CreateAsync(_site, "Page", "Kommt und geht");
        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Delete");
        await admin.PostAsync($"/Admin/Contents/Trash/{id}/Restore");
        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Delete");
        await admin.PostAsync($"/Admin/Contents/Trash/{id}/Purge");

        var rows = (await admin.OpenAsync($"{Trail}/{id}")).Rows();

        Assert.Equal(["Endgültig gelöscht", "Gelöscht"], rows[..2]);
        Assert.Contains("Wiederhergestellt", rows);
        Assert.Contains("Kommt und geht", (await admin.OpenAsync($"{Trail}?SearchText=Kommt+und+geht")).QuerySelector("tbody tr")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_SigningInRolesAndPasswords_AreRecordedWithoutSecrets()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        using var editor = await AdminSession.SignInAsync(_site, "Mitgliedsredaktion");
        using var stranger = _site.CreateVisitor(keepCookies: true);
        (await Users.Account.SignInAsync(stranger, editor.Name, "Falsch-9999")).Dispose();
        await _site.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<IUser>>();
            var user = (await users.FindByNameAsync(editor.Name))!;
            await users.AddToRoleAsync(user, "Moderation");
            await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), "Neu-Passwort-77");
        });

        var page = await admin.OpenAsync($"{Trail}?Category=User&SearchText={editor.Name}");

        Assert.Equal(new[] { "Angelegt", "Angemeldet", "Anmeldung misslungen", "Passwort geändert", "Rollen geändert" }, page.Rows().Distinct().Order());
        var roles = page.QuerySelectorAll("tbody th a").First(x => x.Text() == "Rollen geändert").GetAttribute("href")!;
        Assert.Contains("Mitgliedsredaktion, Moderation", (await admin.OpenAsync(roles)).QuerySelector("ins")!.Text(), StringComparison.Ordinal);
        var password = await admin.OpenAsync(page.QuerySelectorAll("tbody th a").First(x => x.Text() == "Passwort geändert").GetAttribute("href")!);
        Assert.DoesNotContain("Neu-Passwort", password.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_OfTheSite_AreRecordedWithWhatChanged()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        await admin.PressAsync((await admin.OpenAsync("/Admin/Settings/general")).QuerySelector("main form.settings-form button[type=submit], main form:has([name$=SiteName]) button[type=submit]")!, ("ISite.SiteName", "DEFUS zur Probe"));
        await admin.PressAsync((await admin.OpenAsync("/Admin/Layers/Create")).QuerySelector("main form button[type=submit]")!, ("Name", "Probeebene"));
        await admin.PressAsync((await admin.OpenAsync("/Admin/Roles/Create")).QuerySelector("main form button[type=submit]")!, ("RoleName", "Proberolle"));

        var settings = await DetailsAsync(admin, "SettingsChanged");
        Assert.Contains("SiteName", settings.QuerySelector("h1")!.Text(), StringComparison.Ordinal);
        Assert.Contains(settings.QuerySelectorAll("ins"), value => value.Text() == "DEFUS zur Probe");
        Assert.Equal("Ebenen geändert: Probeebene", (await DetailsAsync(admin, "LayersChanged")).QuerySelector("h1")!.Text());
        Assert.Equal(HttpStatusCode.Redirect, await admin.PostAsync("/Admin/Media/CreateFolder", ("path", ""), ("name", "probeordner")));
        Assert.Equal(["Ordner angelegt"], (await admin.OpenAsync($"{Trail}?Category=Media&SearchText=probeordner")).Rows());
        await File.WriteAllTextAsync(Path.Combine(_site.MediaFolder, "probe.pdf"), "Probe", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, await admin.PostAsync("/Admin/Media/Rename", ("file", "probe.pdf"), ("newPath", "probeordner/probe.pdf")));
        var moved = (await admin.OpenAsync($"{Trail}?Category=Media&SearchText=probeordner")).QuerySelector("tbody tr")!;
        Assert.Equal("Datei verschoben", moved.QuerySelector("th")!.Text().Trim());
        Assert.Contains("probe.pdf → probeordner/probe.pdf", moved.Text(), StringComparison.Ordinal);
        Assert.Equal(["Rolle angelegt"], (await admin.OpenAsync($"{Trail}?Category=Site&SearchText=Proberolle")).Rows());
    }

    [Fact]
    public async Task Changes_OfExportPlansAndTextsOfFiles_AreRecordedWithWhatChanged()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var page = await admin.PressAsync((await admin.OpenAsync("/Admin/DeploymentPlan/Create")).QuerySelector("main form button[type=submit]")!, ("Name", "Probeplan"));
        var plan = admin.Address.Split('/')[^1];
        var add = page.QuerySelector("a[href*='Step/Create?type=AllFeatures']")!.GetAttribute("href")!;
        await admin.PressAsync((await admin.OpenAsync(add)).QuerySelector("main form button[type=submit]")!);
        var changed = await DetailsAsync(admin, "ExportPlansChanged");
        Assert.Equal("Exportpläne geändert: Probeplan", changed.QuerySelector("h1")!.Text());
        Assert.Contains(changed.QuerySelectorAll("ins"), value => value.Text().Contains("AllFeatures", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, await admin.PostAsync($"/Admin/DeploymentPlan/Delete/{plan}"));
        Assert.Equal(3, (await admin.OpenAsync($"{Trail}?Category=Site&Event=ExportPlansChanged&SearchText=Probeplan")).Rows().Length);

        await File.WriteAllTextAsync(Path.Combine(_site.MediaFolder, "beschrieben.pdf"), "Probe", TestContext.Current.CancellationToken);
        var file = await admin.OpenAsync("/Admin/Media/File?file=beschrieben.pdf");
        var save = file.QuerySelector("[name=Copyright]")!.Closest("form")!.QuerySelector("button[type=submit]")!;
        await admin.PressAsync(save, ("Copyright", "Foto: Probe"));
        await admin.PressAsync(save, ("Copyright", "Foto: Probe"));
        Assert.Equal(["Datei beschrieben"], (await admin.OpenAsync($"{Trail}?Category=Media&SearchText=beschrieben.pdf")).Rows());
        Assert.Contains((await DetailsAsync(admin, "TextsChanged", "Media")).QuerySelectorAll("ins"), value => value.Text() == "Foto: Probe");
    }

    private static async Task<IHtmlDocument> DetailsAsync(AdminSession admin, string name, string category = "Site")
        => await admin.OpenAsync((await admin.OpenAsync($"{Trail}?Category={category}&Event={name}")).QuerySelector("tbody th a, tbody td a")!.GetAttribute("href")!);

    [Fact]
    public async Task Recipe_IsRecordedOnce_NotItemByItem()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var before = (await CountAsync("Content"), await CountAsync("Site"));

        await _site.RunAsync("""
            { "name": "Zwei Seiten", "steps": [ { "name": "content", "data": [
              { "ContentItemId": "4000000000000000000000a001", "ContentItemVersionId": "4000000000000000000000a002", "ContentType": "Page", "DisplayText": "Eins", "Latest": true, "Published": true, "TitlePart": { "Title": "Eins" } },
              { "ContentItemId": "4000000000000000000000a003", "ContentItemVersionId": "4000000000000000000000a004", "ContentType": "Page", "DisplayText": "Zwei", "Latest": true, "Published": true, "TitlePart": { "Title": "Zwei" } } ] } ] }
            """);

        Assert.Equal((before.Item1, before.Item2 + 1), (await CountAsync("Content"), await CountAsync("Site")));
    }

    [Fact]
    public async Task Recipe_DryRun_IsNotRecorded()
    {
        var before = await CountAsync("Site");
        await _site.InScopeAsync(async services =>
        {
            var run = await services.GetRequiredService<RecipeRunner>().TryAsync(MemoryRecipe.Create("""{ "name": "Probe", "steps": [ { "name": "settings", "PageSize": 7 } ] }"""));
            Assert.Empty(run.Errors);
        });

        Assert.Equal(before, await CountAsync("Site"));
    }

    [Theory]
    [InlineData("Category=User&Event=LoggedIn", true)]
    [InlineData("UserName=adm", true)]
    [InlineData("From=2020-01-01&To=2099-12-31", true)]
    [InlineData("Category=Content&Event=LoggedIn", false)]
    [InlineData("UserName=nobody", false)]
    [InlineData("To=2020-01-01", false)]
    [InlineData("From=2099-01-01", false)]
    [InlineData("From=0001-01-01&To=9999-12-31", true)]
    public async Task GetTrail_WithFilters_ShowsWhatFits(string query, bool found)
    {
        using var admin = await AdminSession.SignInAsync(_site);

        Assert.Equal(found, (await admin.OpenAsync($"{Trail}?pagesize=100&{query}")).Rows().Contains("Angemeldet"));
    }

    [Fact]
    public async Task GetTrail_DateThatIsNone_SaysSoAndKeepsIt()
    {
        using var admin = await AdminSession.SignInAsync(_site);

        var page = await admin.OpenAsync($"{Trail}?From=31.02.2026");

        Assert.Equal("true", page.QuerySelector("#From")!.GetAttribute("aria-invalid"));
        Assert.Equal("31.02.2026", page.QuerySelector("#From")!.GetAttribute("value"));
        Assert.NotEmpty(page.Rows());
    }

    [Fact]
    public async Task GetTrail_WithoutPermission_IsForbidden()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var details = (await admin.OpenAsync(Trail)).QuerySelector("tbody th a")!.GetAttribute("href")!;
        using var editor = await AdminSession.SignInAsync(_site, "Geschäftsstelle");

        Assert.Equal(HttpStatusCode.Forbidden, await editor.StatusAsync(Trail));
        Assert.Equal(HttpStatusCode.Forbidden, await editor.StatusAsync(details));
        Assert.Equal(HttpStatusCode.NotFound, await admin.StatusAsync($"{Trail}/Display/4000000000000000000000zzzz"));
    }

    [Fact]
    public async Task Settings_SwitchAnEventOff_IsNoLongerRecorded()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var page = await admin.OpenAsync("/Admin/Settings/AuditTrail");
        var form = (IHtmlFormElement)page.QuerySelector("[name$='RetentionDays']")!.Closest("form")!;
        var recorded = form.QuerySelectorAll<IHtmlInputElement>("[name$='.Recorded']").Where(x => x.IsChecked).Select(x => x.Value).ToArray();
        Assert.Contains("Content.Unpublished", recorded);
        var name = form.QuerySelector<IHtmlInputElement>("[name$='.Recorded']")!.Name!;
        await admin.PressAsync(form.QuerySelector("button[type=submit]")!, [.. recorded.Where(x => x != "Content.Unpublished").Select(x => (name, x))]);
        var id = await AdminSession.CreateAsync(_site, "Page", "Still", owner: Site.AdminName);

        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Unpublish");

        Assert.Equal(["Veröffentlicht", "Angelegt"], (await admin.OpenAsync($"{Trail}/{id}")).Rows());
        await admin.PressAsync((await admin.OpenAsync("/Admin/Settings/AuditTrail")).QuerySelector("[name$='RetentionDays']")!.Closest("form")!.QuerySelector("button[type=submit]")!, [.. recorded.Select(x => (name, x))]);
    }

    [Fact]
    public async Task BackgroundTask_AfterRetention_DeletesOldEvents()
    {
        var id = await AdminSession.CreateAsync(_site, "Page", "Lange her");
        await _site.InScopeAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            foreach (var found in await session.Query<AuditTrailEvent, AuditTrailEventIndex>(x => x.CorrelationId == id, collection: AuditTrailEvent.Collection).ListAsync())
            {
                found.CreatedUtc = found.CreatedUtc.AddDays(-91);
                await session.SaveAsync(found, AuditTrailEvent.Collection);
            }
        });

        await _site.RunTaskAsync<AuditTrailBackgroundTask>();

        using var admin = await AdminSession.SignInAsync(_site);
        Assert.Empty((await admin.OpenAsync($"{Trail}/{id}")).Rows());
        Assert.NotEmpty((await admin.OpenAsync(Trail)).Rows());
    }

    private async Task<int> CountAsync(string category)
    {
        var count = 0;
        await _site.InScopeAsync(async services => count = await services.GetRequiredService<ISession>().QueryIndex<AuditTrailEventIndex>(x => x.Category == category, AuditTrailEvent.Collection).CountAsync());
        return count;
    }
}

public sealed class AuditTrailOnSqliteTests : AuditTrailTests, IClassFixture<SqliteSite>
{
    public AuditTrailOnSqliteTests(SqliteSite site)
        : base(site)
    {
    }
}

public sealed class AuditTrailOnPostgresTests : AuditTrailTests, IClassFixture<PostgresSite>
{
    public AuditTrailOnPostgresTests(PostgresSite site)
        : base(site)
    {
    }
}
