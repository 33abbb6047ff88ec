using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using OrchardCore.Environment.Shell.Configuration;

namespace OrchardCore.Environment.Shell;

/// <summary>The configuration of the site as services see it.</summary>
internal sealed class ShellConfiguration : IShellConfiguration
{
    private readonly IConfiguration _configuration;

    public ShellConfiguration(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    public string? this[string key]
    {
        get => _configuration[key];
        set => _configuration[key] = value;
    }

    public IEnumerable<IConfigurationSection> GetChildren() => _configuration.GetChildren();

    public IChangeToken GetReloadToken() => _configuration.GetReloadToken();

    public IConfigurationSection GetSection(string key) => _configuration.GetSection(key);
}
