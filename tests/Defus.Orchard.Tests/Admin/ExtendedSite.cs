using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;

namespace Defus.Orchard.Tests.Admin;

/// <summary>A site with the features that bring screens and that the network does without, and with something on each of those.</summary>
public sealed class ExtendedSite : SqliteSite
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await this.RunAsync("""
            { "name": "Test", "steps": [
              { "name": "feature", "enable": [ "OrchardCore.Queries.Sql", "OrchardCore.Templates", "OrchardCore.AdminTemplates", "OrchardCore.Placements", "OrchardCore.AdminMenu" ] },
              { "name": "queries", "Queries": [ { "Name": "Seiten", "Source": "Sql", "Template": "SELECT DocumentId FROM ContentItemIndex WHERE Published = true", "ReturnContentItems": true } ] },
              { "name": "templates", "Templates": { "Content__Probe": { "Description": "Zur Probe", "Content": "<p>{{ Model.ContentItem.DisplayText }}</p>" } } },
              { "name": "admintemplates", "AdminTemplates": { "Content__Probe": { "Description": "Zur Probe", "Content": "<p>{{ Model.ContentItem.DisplayText }}</p>" } } },
              { "name": "placements", "Placements": { "ProbePart": [ { "place": "Content:5" } ] } },
              { "name": "adminmenu", "data": [ { "Id": "menu1", "Name": "Probe", "Enabled": true, "MenuItems": [
                { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkUrl": "/hilfe", "LinkText": "Hilfe", "UniqueId": "n1", "Enabled": true } ] } ] } ] }
            """);
    }
}
