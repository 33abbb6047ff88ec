using Fluid;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentFields.Services;

/// <summary>What Liquid templates may read of fields.</summary>
internal static class FieldMembers
{
    public static void Register(TemplateOptions options)
    {
        var strategy = options.MemberAccessStrategy;
        strategy.Register<ContentPartFieldDefinition>();
        strategy.Register<TextField>();
        strategy.Register<DisplayTextFieldViewModel>();
        strategy.Register<HtmlField>();
        strategy.Register<DisplayHtmlFieldViewModel>();
        strategy.Register<BooleanField>();
        strategy.Register<DisplayBooleanFieldViewModel>();
        strategy.Register<NumericField>();
        strategy.Register<DisplayNumericFieldViewModel>();
        strategy.Register<DateField>();
        strategy.Register<DisplayDateFieldViewModel>();
        strategy.Register<DateTimeField>();
        strategy.Register<DisplayDateTimeFieldViewModel>();
        strategy.Register<TimeField>();
        strategy.Register<DisplayTimeFieldViewModel>();
        strategy.Register<LinkField>();
        strategy.Register<DisplayLinkFieldViewModel>();
        strategy.Register<ContentPickerField>();
        strategy.Register<DisplayContentPickerFieldViewModel>();
        strategy.Register<MultiTextField>();
        strategy.Register<DisplayMultiTextFieldViewModel>();
    }
}
