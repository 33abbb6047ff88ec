using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;

namespace OrchardCore.Localization;

/// <summary>Texts that are HTML; their arguments are encoded when they are written.</summary>
public sealed class PortableObjectHtmlLocalizer : HtmlLocalizer
{
    private readonly IStringLocalizer _localizer;

    public PortableObjectHtmlLocalizer(IStringLocalizer localizer)
        : base(localizer)
    {
        _localizer = localizer;
    }

    public override LocalizedHtmlString this[string name, params object[] arguments]
    {
        get
        {
            if (_localizer is not IPluralStringLocalizer plural)
            {
                return base[name, arguments];
            }

            var (text, values) = plural.GetTranslation(name, arguments);
            return new LocalizedHtmlString(name, text.Value, text.ResourceNotFound, values);
        }
    }
}

/// <summary>Makes HTML localizers.</summary>
public sealed class PortableObjectHtmlLocalizerFactory : IHtmlLocalizerFactory
{
    private readonly IStringLocalizerFactory _factory;

    public PortableObjectHtmlLocalizerFactory(IStringLocalizerFactory factory)
    {
        _factory = factory;
    }

    public IHtmlLocalizer Create(Type resourceSource) => new PortableObjectHtmlLocalizer(_factory.Create(resourceSource));

    public IHtmlLocalizer Create(string baseName, string location) => new PortableObjectHtmlLocalizer(_factory.Create(baseName, location));
}
