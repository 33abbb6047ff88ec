using Fluid;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentFields.Drivers;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Handlers;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Contents.List;
using OrchardCore.Modules;

namespace OrchardCore.ContentFields;

[Feature("OrchardCore.ContentFields")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<TemplateOptions>(FieldMembers.Register);
        services.AddScoped<PickableContentItems>();
        services.Configure<ContentListFieldOptions>(options => options.Columns.UnionWith(
        [
            nameof(TextField), nameof(BooleanField), nameof(NumericField), nameof(DateField), nameof(DateTimeField), nameof(TimeField), nameof(LinkField), nameof(ContentPickerField),
            nameof(MultiTextField),
        ]));
        services.AddContentField<TextField>().UseDisplayDriver<TextFieldDisplayDriver>().AddHandler<TextFieldHandler>();
        services.AddContentField<HtmlField>().UseDisplayDriver<HtmlFieldDisplayDriver>().AddHandler<HtmlFieldHandler>();
        services.AddContentField<BooleanField>().UseDisplayDriver<BooleanFieldDisplayDriver>();
        services.AddContentField<NumericField>().UseDisplayDriver<NumericFieldDisplayDriver>().AddHandler<NumericFieldHandler>();
        services.AddContentField<DateField>().UseDisplayDriver<DateFieldDisplayDriver>().AddHandler<DateFieldHandler>();
        services.AddContentField<DateTimeField>().UseDisplayDriver<DateTimeFieldDisplayDriver>().AddHandler<DateTimeFieldHandler>();
        services.AddContentField<TimeField>().UseDisplayDriver<TimeFieldDisplayDriver>().AddHandler<TimeFieldHandler>();
        services.AddContentField<LinkField>().UseDisplayDriver<LinkFieldDisplayDriver>().AddHandler<LinkFieldHandler>();
        services.AddContentField<ContentPickerField>().UseDisplayDriver<ContentPickerFieldDisplayDriver>().AddHandler<ContentPickerFieldHandler>();
        services.AddContentField<MultiTextField>().UseDisplayDriver<MultiTextFieldDisplayDriver>().AddHandler<MultiTextFieldHandler>();
    }
}
