using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Entities;
using OrchardCore.Liquid;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Queries.ViewModels;

namespace OrchardCore.Queries.Sql;

/// <summary>The SQL of a query.</summary>
public sealed class SqlQueryDisplayDriver : DisplayDriver<Query>
{
    private readonly ILiquidTemplateManager _liquid;
    private readonly IStringLocalizer S;

    public SqlQueryDisplayDriver(ILiquidTemplateManager liquid, IStringLocalizer<SqlQueryDisplayDriver> localizer)
    {
        _liquid = liquid;
        S = localizer;
    }

    public override bool CanHandleModel(Query query) => query.Source == SqlQuerySource.SourceName;

    public override IDisplayResult Edit(Query query, BuildEditorContext context)
        => Initialize<SqlQueryViewModel>("SqlQuery_Edit", model =>
        {
            model.Query = query.GetOrCreate<SqlQueryMetadata>().Template;
            model.ReturnContentItems = query.ReturnContentItems;
        }).Location("Content:5");

    public override async Task<IDisplayResult> UpdateAsync(Query query, UpdateEditorContext context)
    {
        var model = new SqlQueryViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        if (string.IsNullOrWhiteSpace(model.Query) || model.Query.Length > 100_000)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Query), S["Please write a query."]);
        }
        else if (_liquid.CheckTemplate(context.Updater.ModelState, Prefix, nameof(model.Query), model.Query) && !model.Query.Contains('{', StringComparison.Ordinal))
        {
            // With Liquid in it the text is known only when it runs; then it is checked, too.
            try
            {
                SqlText.Parse(model.Query, "");
            }
            catch (FormatException exception)
            {
                context.Updater.ModelState.AddModelError(Prefix, nameof(model.Query), exception.Message);
            }
        }

        query.Put(new SqlQueryMetadata { Template = model.Query ?? "" });
        query.ReturnContentItems = model.ReturnContentItems;
        return Edit(query, context);
    }
}
