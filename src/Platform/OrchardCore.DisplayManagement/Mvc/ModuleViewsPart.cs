using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Razor.Hosting;
using OrchardCore.DisplayManagement.Razor;
using OrchardCore.DisplayManagement.Theming;

namespace OrchardCore.DisplayManagement.Mvc;

/// <summary>Shows MVC the compiled views of modules and themes, each under /Areas/{module}, and the layout they all share.</summary>
internal sealed class ModuleViewsPart : ApplicationPart, IRazorCompiledItemProvider
{
    private const string ViewKind = "mvc.1.0.view";

    public ModuleViewsPart(IEnumerable<CompiledView> views)
    {
        CompiledItems =
        [
            new BuiltInView(ThemeViewStart.ViewPath, typeof(ThemeViewStart)),
            new BuiltInView(ThemeLayout.ViewPath, typeof(ThemeLayout)),
            .. views,
        ];
    }

    public override string Name => nameof(ModuleViewsPart);

    public IEnumerable<RazorCompiledItem> CompiledItems { get; }

    private sealed class BuiltInView : RazorCompiledItem
    {
        public BuiltInView(string path, Type type)
        {
            Identifier = path;
            Type = type;
        }

        public override string Identifier { get; }

        public override string Kind => ViewKind;

        public override IReadOnlyList<object> Metadata => [];

        public override Type Type { get; }
    }
}
