using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>The texts of a view, under the view's path as context. The localizers are kept, as every shape of a page asks for one.</summary>
internal sealed class ModuleViewLocalizer : IViewLocalizer, IViewContextAware
{
    private readonly ViewLocalizers _localizers;
    private IHtmlLocalizer? _localizer;

    public ModuleViewLocalizer(ViewLocalizers localizers)
    {
        _localizers = localizers;
    }

    private IHtmlLocalizer Localizer => _localizer ?? throw new InvalidOperationException("The view localizer has not been told which view it is for.");

    public LocalizedHtmlString this[string name] => Localizer[name];

    public LocalizedHtmlString this[string name, params object[] arguments] => Localizer[name, arguments];

    public void Contextualize(ViewContext viewContext)
    {
        var path = viewContext.ExecutingFilePath;
        _localizer = _localizers.Get(string.IsNullOrEmpty(path) ? viewContext.View.Path : path);
    }

    public LocalizedString GetString(string name)
    {
        return Localizer.GetString(name);
    }

    public LocalizedString GetString(string name, params object[] arguments)
    {
        return Localizer.GetString(name, arguments);
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures)
    {
        return Localizer.GetAllStrings(includeParentCultures);
    }
}

/// <summary>The localizers of all views by path.</summary>
internal sealed class ViewLocalizers
{
    private readonly IHtmlLocalizerFactory _factory;
    private readonly ConcurrentDictionary<string, IHtmlLocalizer> _localizers = new(StringComparer.Ordinal);

    private readonly string _application;

    public ViewLocalizers(IHtmlLocalizerFactory factory, IHostEnvironment environment)
    {
        _factory = factory;
        _application = environment.ApplicationName;
    }

    public IHtmlLocalizer Get(string path)
    {
        return _localizers.TryGetValue(path, out var localizer) ? localizer : _localizers.GetOrAdd(path, Create);
    }

    // Named as MVC does it: "/Areas/Defus.News/Views/NewsPost.cshtml" is "{application}.Areas.Defus.News.Views.NewsPost".
    private IHtmlLocalizer Create(string path)
    {
        var name = Path.ChangeExtension(path, null).TrimStart('/').Replace('/', '.');
        return _factory.Create($"{_application}.{name}", _application);
    }
}
