using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Admin;
using OrchardCore.Data;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;

namespace OrchardCore.Themes.Services;

/// <summary>Changes the theme as a whole or not at all: one whose pages cannot be made is not put in use.</summary>
public sealed class ThemeSwitch
{
    private const string Layout = "Layout";

    private readonly IStoreTransactionManager _transactions;
    private readonly IShellHost _shellHost;
    private readonly ShellSettings _shellSettings;

    public ThemeSwitch(IStoreTransactionManager transactions, IShellHost shellHost, ShellSettings shellSettings)
    {
        _transactions = transactions;
        _shellHost = shellHost;
        _shellSettings = shellSettings;
    }

    /// <exception cref="InvalidOperationException">The theme has no layout; nothing was changed.</exception>
    public async Task UseAsync(IExtensionInfo theme, bool isAdmin)
    {
        await using var transaction = await _transactions.BeginAsync();
        await InScopeAsync(async services =>
        {
            await services.GetRequiredService<IShellFeaturesManager>().EnableFeaturesAsync(theme.Features, force: true);
            await (isAdmin
                ? services.GetRequiredService<IAdminThemeService>().SetAdminThemeAsync(theme.Id)
                : services.GetRequiredService<ISiteThemeService>().SetSiteThemeAsync(theme.Id));
        });

        // Builds the site with the theme and its templates.
        await InScopeAsync(async services =>
        {
            var table = await services.GetRequiredService<IShapeTableManager>().GetShapeTableAsync(theme.Id);
            if (!table.Bindings.ContainsKey(Layout))
            {
                throw new InvalidOperationException($"The theme {theme.Id} has no layout.");
            }
        });
        await transaction.CommitAsync();
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = await _shellHost.GetScopeAsync(_shellSettings);
        await scope.UsingAsync(inner => work(inner.ServiceProvider));
    }
}
