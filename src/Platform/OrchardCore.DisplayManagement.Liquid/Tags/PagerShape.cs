using System.Text.Json;
using Fluid;
using Fluid.Values;
using OrchardCore.Mvc.Utilities;

namespace OrchardCore.DisplayManagement.Liquid.Tags;

/// <summary>shape_pager: texts, classes and attributes of a pager.</summary>
internal static class PagerShape
{
    private static readonly string[] _texts = ["Id", "PreviousText", "NextText", "PreviousClass", "NextClass", "TagName", "ItemTagName"];

    public static void Change(IShape shape, TagArguments values, TemplateContext context)
    {
        if (shape.Metadata.Type is not ("Pager" or "PagerSlim"))
        {
            return;
        }

        foreach (var (name, value) in values.Named)
        {
            switch (name)
            {
                case "classes":
                    Add(shape.Classes, value, context);
                    break;
                case "item_classes":
                    Add(Property<ICollection<string>>(shape, "ItemClasses", static () => new List<string>()), value, context);
                    break;
                case "attributes":
                    Add(shape.Attributes, value);
                    break;
                case "item_attributes":
                    Add(Property<IDictionary<string, string>>(shape, "ItemAttributes", static () => new Dictionary<string, string>()), value);
                    break;
                default:
                    if (_texts.Contains(name.ToPascalCaseUnderscore()))
                    {
                        shape.Properties[name.ToPascalCaseUnderscore()] = value.ToStringValue();
                    }

                    break;
            }
        }
    }

    private static void Add(ICollection<string> target, FluidValue value, TemplateContext context)
    {
        foreach (var word in TagArguments.Words(value, context))
        {
            target.Add(word);
        }
    }

    private static void Add(IDictionary<string, string> target, FluidValue value)
    {
        foreach (var (name, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(value.ToStringValue()) ?? [])
        {
            target.TryAdd(name, text);
        }
    }

    private static T Property<T>(IShape shape, string name, Func<T> create)
        where T : class
    {
        if (shape.GetProperty(name) is not T value)
        {
            shape.Properties[name] = value = create();
        }

        return value;
    }
}
