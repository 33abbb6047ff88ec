using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Modules;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Composes the shape of an item from the drivers of the item, of its parts in their stored order, and of their fields.</summary>
internal sealed class ContentItemDisplayCoordinator : IContentDisplayHandler
{
    private static readonly ConcurrentDictionary<PartDisplay, string[]> _partAlternates = new();

    private readonly IContentPartDisplayDriverResolver _partDrivers;
    private readonly IContentFieldDisplayDriverResolver _fieldDrivers;
    private readonly IContentDefinitionManager _definitions;
    private readonly IContentDisplayDriver[] _drivers;
    private readonly ITypeActivatorFactory<ContentPart> _parts;
    private readonly PartPlans _plans;
    private readonly ILogger _logger;

    public ContentItemDisplayCoordinator(
        IContentPartDisplayDriverResolver partDrivers,
        IContentFieldDisplayDriverResolver fieldDrivers,
        IContentDefinitionManager definitions,
        IEnumerable<IContentDisplayDriver> drivers,
        ITypeActivatorFactory<ContentPart> parts,
        PartPlans plans,
        ILogger<ContentItemDisplayCoordinator> logger)
    {
        _partDrivers = partDrivers;
        _fieldDrivers = fieldDrivers;
        _definitions = definitions;
        _drivers = drivers.ToArray();
        _parts = parts;
        _plans = plans;
        _logger = logger;
    }

    public async Task BuildDisplayAsync(ContentItem contentItem, BuildDisplayContext context)
    {
        if (await _definitions.GetTypeDefinitionAsync(contentItem.ContentType) is not { } type)
        {
            return;
        }

        foreach (var driver in _drivers)
        {
            await DisplayAsync(driver, contentItem, context, static (d, item, c) => d.BuildDisplayAsync(item, c));
        }

        foreach (var definition in type.Parts)
        {
            var plan = _plans.Of(definition);
            if (PartToDisplay(contentItem, definition, plan) is { } part)
            {
                await DisplayPartAsync(part, definition, plan, context);
            }
        }
    }

    public async Task BuildEditorAsync(ContentItem contentItem, BuildEditorContext context)
    {
        if (await _definitions.GetTypeDefinitionAsync(contentItem.ContentType) is not { } type)
        {
            return;
        }

        var parts = await AddPartsZoneAsync(contentItem, context);
        foreach (var driver in _drivers)
        {
            await ApplyAsync(await driver.BuildEditorAsync(contentItem, context), context);
        }

        foreach (var definition in type.Parts)
        {
            if (await AddPartEditorAsync(contentItem, definition, parts, context) is not { } part)
            {
                continue;
            }

            foreach (var driver in _partDrivers.GetEditorDrivers(definition.PartDefinition.Name, definition.Editor()))
            {
                await ApplyAsync(await driver.BuildEditorAsync(part, definition, context), context);
            }

            foreach (var field in definition.PartDefinition.Fields)
            {
                SetFieldZone(context, definition, field);
                foreach (var driver in _fieldDrivers.GetEditorDrivers(field.FieldDefinition.Name, field.Editor()))
                {
                    await ApplyAsync(await driver.BuildEditorAsync(part, field, definition, context), context);
                }
            }
        }
    }

    public async Task UpdateEditorAsync(ContentItem contentItem, UpdateEditorContext context)
    {
        if (await _definitions.GetTypeDefinitionAsync(contentItem.ContentType) is not { } type)
        {
            return;
        }

        var parts = await AddPartsZoneAsync(contentItem, context);
        foreach (var driver in _drivers)
        {
            await ApplyAsync(await driver.UpdateEditorAsync(contentItem, context), context);
        }

        foreach (var definition in type.Parts)
        {
            if (await AddPartEditorAsync(contentItem, definition, parts, context) is not { } part)
            {
                continue;
            }

            foreach (var driver in _partDrivers.GetEditorDrivers(definition.PartDefinition.Name, definition.Editor()))
            {
                await ApplyAsync(await driver.UpdateEditorAsync(part, definition, context), context);
            }

            foreach (var field in definition.PartDefinition.Fields)
            {
                SetFieldZone(context, definition, field);
                foreach (var driver in _fieldDrivers.GetEditorDrivers(field.FieldDefinition.Name, field.Editor()))
                {
                    // A driver of another field or of the part may have replaced the part's data.
                    await ApplyAsync(await driver.UpdateEditorAsync(part, field, definition, context), context);
                }
            }
        }
    }

    private async Task DisplayPartAsync(ContentPart part, ContentTypePartDefinition definition, PartPlan plan, BuildDisplayContext context)
    {
        foreach (var driver in _partDrivers.GetDisplayModeDrivers(definition.PartDefinition.Name, plan.DisplayMode))
        {
            await DisplayAsync(driver, (part, definition), context, static (d, x, c) => d.BuildDisplayAsync(x.part, x.definition, c));
        }

        var fieldContext = context;
        if (plan.HasOwnShape && part.GetType() == typeof(ContentPart))
        {
            if (await AddPartShapeAsync(part, definition, context) is not { } shape)
            {
                return;
            }

            fieldContext = new BuildDisplayContext(shape, context.DisplayType, context.GroupId, context.ShapeFactory, context.Layout, context.Updater)
            {
                FindPlacement = context.FindPlacement,
            };
        }

        foreach (var field in plan.Fields)
        {
            if (field.IsHidden(fieldContext))
            {
                continue;
            }

            foreach (var driver in _fieldDrivers.GetDisplayModeDrivers(field.Definition.FieldDefinition.Name, field.DisplayMode))
            {
                await DisplayAsync(
                    driver, (part, field.Definition, definition), fieldContext, static (d, x, c) => d.BuildDisplayAsync(x.part, x.Definition, x.definition, c));
            }
        }
    }

    // Most drivers answer at once, and most of them have nothing to show for most items.
    private Task DisplayAsync<TDriver, TModel>(
        TDriver driver, TModel model, BuildDisplayContext context, Func<TDriver, TModel, BuildDisplayContext, Task<IDisplayResult>> build)
    {
        try
        {
            var result = build(driver, model, context);
            return result is { IsCompletedSuccessfully: true, Result: null } ? Task.CompletedTask : ApplyAsync(driver, result, context);
        }
        catch (Exception ex) when (!ex.IsFatal())
        {
            LogFailure(driver, ex);
            return Task.CompletedTask;
        }
    }

    // One broken part must not take the page with it.
    private async Task ApplyAsync<TDriver>(TDriver driver, Task<IDisplayResult> building, BuildDisplayContext context)
    {
        try
        {
            if (await building is { } result)
            {
                await result.ApplyAsync(context);
            }
        }
        catch (Exception ex) when (!ex.IsFatal())
        {
            LogFailure(driver, ex);
        }
    }

    private void LogFailure<TDriver>(TDriver driver, Exception exception)
        => _logger.LogError(exception, "{Driver} could not display a content item.", driver!.GetType().FullName);

    /// <summary>A part without a class of its own gets a shape that holds its fields.</summary>
    private static async Task<IShape?> AddPartShapeAsync(ContentPart part, ContentTypePartDefinition definition, BuildDisplayContext context)
    {
        var shapeType = context.DisplayType == OrchardCoreConstants.DisplayType.Detail ? "ContentPart" : $"ContentPart_{context.DisplayType}";
        var result = new ShapeResult(shapeType, x => x.ShapeFactory.CreateAsync(
            shapeType,
            () => ValueTask.FromResult<IShape>(new ZoneHolding(() => x.ShapeFactory.CreateAsync("Zone")))));
        result.Differentiator(definition.Name).Name(definition.Name).Location("Content").OnGroup(context.GroupId).Displaying(x =>
            x.Shape.Metadata.Alternates.AddRange(_partAlternates.GetOrAdd(
                new PartDisplay(definition.ContentTypeDefinition.Name, definition.Name, x.Shape.Metadata.DisplayType),
                static (key, d) => ItemAlternates.OfPart(d, key.DisplayType),
                definition)));

        await result.ApplyAsync(context);
        if (result.Shape is { } shape)
        {
            shape.Properties[definition.PartDefinition.Name] = part.Content;
            shape.Properties["ContentItem"] = part.ContentItem;
        }

        return result.Shape;
    }

    private static async Task<IShape> AddPartsZoneAsync(ContentItem contentItem, BuildEditorContext context)
    {
        var parts = await context.ShapeFactory.CreateAsync("ContentZone");
        parts.Properties["Identifier"] = contentItem.ContentItemId ?? "";
        ((IZoneHolding)context.Shape).Zones["Parts"] = parts;
        return parts;
    }

    /// <summary>Adds the shape the editors of a part and its fields go into; null when placement hides it.</summary>
    private async Task<ContentPart?> AddPartEditorAsync(ContentItem contentItem, ContentTypePartDefinition definition, IShape parts, BuildEditorContext context)
    {
        var activator = _parts.GetTypeActivator(definition.PartDefinition.Name);
        var part = (ContentPart?)contentItem.Get(activator.Type, definition.Name);
        if (part is null)
        {
            part = activator.CreateInstance();
            contentItem.Weld(definition.Name, part);
        }

        var position = Position(definition.GetSettings<ContentTypePartSettings>().Position);
        var result = new ShapeResult("ContentPart_Edit", x => x.ShapeFactory.CreateAsync("ContentPart_Edit"));
        result.Differentiator($"{definition.ContentTypeDefinition.Name}-{definition.Name}").Name(definition.Name).Location($"Parts:{position}").OnGroup(context.GroupId)
            .Displaying(x => x.Shape.Metadata.Alternates.AddRange(ItemAlternates.OfPartEditor(definition)));
        await result.ApplyAsync(context);
        if (result.Shape is not { } shape)
        {
            return null;
        }

        shape.Properties["ContentPart"] = part;
        shape.Properties["ContentTypePartDefinition"] = definition;
        parts.Properties[definition.Name] = shape;
        context.DefaultZone = $"Parts.{definition.Name}";
        context.DefaultPosition = position;
        return part;
    }

    // A stored item may lack a part its type got later; contained items show only what they have.
    private static ContentPart? PartToDisplay(ContentItem contentItem, ContentTypePartDefinition definition, PartPlan plan)
    {
        if (contentItem.Get(plan.Activator.Type, definition.Name) is ContentPart part)
        {
            return part;
        }

        if (contentItem.Id == 0)
        {
            return null;
        }

        part = plan.Activator.CreateInstance();
        part.ContentItem = contentItem;
        return part;
    }

    private static void SetFieldZone(BuildEditorContext context, ContentTypePartDefinition part, ContentPartFieldDefinition field)
        => context.DefaultZone = $"Parts.{part.Name}:{Position(field.GetSettings<ContentPartFieldSettings>().Position)}";

    private static string Position(string? position) => string.IsNullOrEmpty(position) ? "before" : position;

    private static Task ApplyAsync(IDisplayResult? result, BuildEditorContext context) => result is null ? Task.CompletedTask : result.ApplyAsync(context);

    // A class: dictionaries of keys that are values have to be compiled at every start.
    private sealed record PartDisplay(string Type, string Part, string DisplayType);
}
