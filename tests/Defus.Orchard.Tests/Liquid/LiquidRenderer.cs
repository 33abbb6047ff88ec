using System.Text.Encodings.Web;
using Fluid;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Liquid;

namespace Defus.Orchard.Tests.Liquid;

/// <summary>Liquid as the site renders it, with the services that the core filters need.</summary>
public sealed class LiquidRenderer
{
    private readonly ServiceProvider _services;

    public LiquidRenderer(Action<FluidParserOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddOptions();
        services.AddLogging();
        services.AddLiquid();
        services.AddOrchardCore();
        services.Configure<FluidParserOptions>(options => configure?.Invoke(options));
        services.Configure<TemplateOptions>(options => options.MemberAccessStrategy.Register<City>());
        _services = services.BuildServiceProvider();
    }

    public ILiquidTemplateManager Manager => _services.GetRequiredService<ILiquidTemplateManager>();

    public async Task<string> RenderAsync(string template, object? model = null) => await Manager.RenderStringAsync(template, HtmlEncoder.Default, model);

    public sealed record City(string Name, int Rank, string[] Tags, City? Twin = null);
}
