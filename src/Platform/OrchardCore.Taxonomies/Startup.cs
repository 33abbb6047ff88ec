using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Contents.List;
using OrchardCore.Contents.Services;
using OrchardCore.Contents.ViewModels;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Flows.Services;
using OrchardCore.Liquid;
using OrchardCore.Modules;
using OrchardCore.Taxonomies.ContentsAdminList;
using OrchardCore.Taxonomies.Drivers;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Handlers;
using OrchardCore.Taxonomies.Indexing;
using OrchardCore.Taxonomies.Liquid;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Taxonomies.Services;

namespace OrchardCore.Taxonomies;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<TaxonomyPart>().UseDisplayDriver<TaxonomyPartDisplayDriver>().AddHandler<TaxonomyPartHandler>();
        services.AddContentPart<TermPart>();
        services.AddScoped<IContentHandler, TermPartContentHandler>();
        services.AddContentField<TaxonomyField>().UseDisplayDriver<TaxonomyFieldDisplayDriver>();
        services.AddScoped<IContentDisplayDriver, TermPartContentDriver>();
        services.AddScopedIndexProvider<TaxonomyIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
        services.AddContainedItems();
        services.AddScoped<TermUsage>();
        services.AddScoped<NewTerms>();
        services.AddScoped<IContentHandler, NewTermsHandler>();
        services.AddScoped<ListTaxonomies>();
        services.AddScoped<IContentsAdminListFilter, TaxonomyContentsAdminListFilter>();
        services.AddDisplayDriver<ContentOptionsViewModel, TaxonomyContentsAdminListDisplayDriver>();
        services.Configure<ContentListFieldOptions>(options => options.Columns.Add(nameof(TaxonomyField)));
        services.AddScoped<TermTree>();
        services.AddLiquidFilter<TaxonomyTermsFilter>("taxonomy_terms");
        services.AddLiquidFilter<InheritedTermsFilter>("inherited_terms");
    }
}
