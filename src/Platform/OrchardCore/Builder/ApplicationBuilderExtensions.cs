using OrchardCore.Environment.Shell;
using OrchardCore.Modules.StaticFiles;
using OrchardCore.Security;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds the site to the application's pipeline.</summary>
public static class OrchardCoreApplicationBuilderExtensions
{
    /// <summary>Security headers, the modules' files, then the site; nothing comes after it.</summary>
    public static IApplicationBuilder UseOrchardCore(this IApplicationBuilder app, Action<IApplicationBuilder>? configure = null)
    {
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<ModuleStaticFilesMiddleware>();
        configure?.Invoke(app);
        return app.UseMiddleware<ShellMiddleware>();
    }
}
