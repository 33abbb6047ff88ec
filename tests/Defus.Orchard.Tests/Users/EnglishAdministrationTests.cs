using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Security.Services;
using Xunit;

namespace Defus.Orchard.Tests.Users;

/// <summary>Whoever chooses English gets an administration without a German word of the application.</summary>
public sealed partial class EnglishAdministrationTests : IClassFixture<SqliteSite>
{
    private static readonly string[] _pages =
    [
        "/Admin", "/Admin/Contents/ContentItems", "/Admin/Media", "/Admin/Users/Index", "/Admin/Users/Create", "/Admin/Users/Edit",
        "/Admin/Users/SignIns", "/Admin/Roles/Index", "/Admin/Roles/Create", "/Admin/Roles/Matrix", "/Admin/Settings/general", "/Admin/Settings/localization", "/Admin/Settings/email",
        "/Admin/Settings/userLogin", "/Admin/Settings/userResetPassword", "/Admin/Settings/robotsSettings", "/Admin/Settings/SecurityHeaders", "/Admin/Settings/analytics", "/Admin/Email/Test",
        "/Admin/Features", "/Admin/Themes", "/Admin/Recipes", "/Admin/Layers", "/Admin/ContentTypes/List", "/TwoFactor", "/Authenticator/Configure/App", "/ChangePassword",
    ];

    private readonly Site _site;

    public EnglishAdministrationTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Pages_InEnglish_HaveNoGermanText()
    {
        var names = await NamesOfTheSiteAsync();
        using var admin = await _site.SignedInAsync();
        (await admin.PostAsync("/Admin/Users/Language", "/Admin/Users/Index", ("culture", "en"))).Dispose();

        var german = new List<string>();
        foreach (var address in _pages)
        {
            var page = await admin.PageAsync(address);
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            german.AddRange(page.QuerySelectorAll("main :is(h1, h2, legend, label, button, thead th, .hint, .admin-lead, summary)")
                .Where(element => element.Closest("tbody, option") is null)
                .Select(element => names.Aggregate(element.Text(), (text, name) => text.Replace(name, string.Empty, StringComparison.Ordinal)))
                .Where(text => German().IsMatch(text))
                .Select(text => $"{address}: {text}"));
        }

        Assert.Empty(german.Distinct());
    }

    // Names that people of this site gave: types, fields and roles.
    private async Task<string[]> NamesOfTheSiteAsync()
    {
        var names = new List<string>();
        await _site.InScopeAsync(async services =>
        {
            foreach (var type in await services.GetRequiredService<IContentDefinitionManager>().ListTypeDefinitionsAsync())
            {
                names.Add(type.DisplayName);
                names.AddRange(type.Parts.SelectMany(part => part.PartDefinition.Fields).SelectMany(field => field.Settings["ContentPartFieldSettings"] is { } settings
                    ? new[] { settings["DisplayName"]?.ToString(), settings["Description"]?.ToString() }.OfType<string>().Where(text => text.Length > 0)
                    : []));
                names.AddRange(type.Parts.Select(part => part.Settings["ContentTypePartSettings"]?["DisplayName"]?.ToString()).OfType<string>().Where(text => text.Length > 0));
            }

            foreach (var role in await services.GetRequiredService<IRoleService>().GetRolesAsync())
            {
                names.Add(role.RoleName);
                names.Add(role.RoleDescription);
            }
        });
        return [.. names.Where(name => name.Length > 0).OrderByDescending(name => name.Length)];
    }

    [GeneratedRegex(@"[äöüßÄÖÜ]|\b(und|oder|nicht|bitte|Bitte|der|das|eine?|Speichern|Abbrechen|Suchen|Alle)\b")]
    private static partial Regex German();
}
