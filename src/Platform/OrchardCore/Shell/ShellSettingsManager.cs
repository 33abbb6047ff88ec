using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Options;

namespace OrchardCore.Environment.Shell;

/// <summary>
/// The settings of the site in App_Data/tenants.json over the configuration: section OrchardCore of the application and of
/// App_Data/appsettings.json, then OrchardCore:Default, then App_Data/Sites/Default/appsettings.json. Environment variables
/// and the command line win over files.
/// </summary>
internal sealed class ShellSettingsManager : IShellSettingsManager
{
    private const string SectionName = "OrchardCore";

    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    private readonly IConfiguration _applicationConfiguration;
    private readonly ShellOptions _options;
    private IConfiguration? _configuration;

    public ShellSettingsManager(IConfiguration applicationConfiguration, IOptions<ShellOptions> options)
    {
        _applicationConfiguration = applicationConfiguration;
        _options = options.Value;
    }

    private string FilePath => Path.Combine(_options.ShellsApplicationDataPath, "tenants.json");

    public ShellSettings CreateDefaultSettings() => new() { ShellConfiguration = _configuration ??= BuildConfiguration() };

    public async Task<IEnumerable<ShellSettings>> LoadSettingsAsync() => [await LoadSettingsAsync(ShellSettings.DefaultShellName)];

    public Task<ShellSettings> LoadSettingsAsync(string tenant)
    {
        var settings = CreateDefaultSettings();
        settings.Name = tenant;
        foreach (var (key, value) in Read()[tenant]?.AsObject() ?? [])
        {
            settings[key] = value?.ToString();
        }

        return Task.FromResult(settings);
    }

    public Task SaveSettingsAsync(ShellSettings settings)
    {
        var values = new JsonObject();
        foreach (var (key, value) in settings.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (key != nameof(ShellSettings.Name))
            {
                values[key] = value;
            }
        }

        var tenants = Read();
        tenants[settings.Name] = values;
        Write(tenants);
        return Task.CompletedTask;
    }

    public Task RemoveSettingsAsync(ShellSettings settings)
    {
        var tenants = Read();
        if (!tenants.Remove(settings.Name))
        {
            return Task.CompletedTask;
        }

        if (tenants.Count == 0)
        {
            File.Delete(FilePath);
        }
        else
        {
            Write(tenants);
        }

        return Task.CompletedTask;
    }

    // Not put aside for a few bytes of a local file: nothing can go on at a start before they are known.
    private JsonObject Read()
    {
        if (!File.Exists(FilePath))
        {
            return [];
        }

        try
        {
            return JsonNode.Parse(File.ReadAllText(FilePath)) as JsonObject ?? [];
        }
        catch (JsonException ex)
        {
            throw new InvalidOperationException($"The file {FilePath} is not valid JSON: {ex.Message}", ex);
        }
    }

    // The file holds the connection string: only its owner may read it, and a crash must not leave half of it.
    private void Write(JsonObject tenants)
    {
        PrivateFiles.CreateDirectory(_options.ShellsApplicationDataPath);
        var draft = FilePath + ".new";
        PrivateFiles.Write(draft, tenants.ToJsonString(_indented));
        File.Move(draft, FilePath, overwrite: true);
    }

    private IConfiguration BuildConfiguration()
    {
        var site = _options.FolderOf(ShellSettings.DefaultShellName);
        var builder = new ConfigurationBuilder().AddConfiguration(_applicationConfiguration);
        AddFile(builder, Path.Combine(_options.ShellsApplicationDataPath, "appsettings.json"));
        var overrides = (_applicationConfiguration as IConfigurationRoot)?.Providers
            .Where(provider => provider is EnvironmentVariablesConfigurationProvider or CommandLineConfigurationProvider)
            .ToList();
        if (overrides is { Count: > 0 })
        {
            builder.AddConfiguration(new ConfigurationRoot(overrides));
        }

        var section = builder.Build().GetSection(SectionName);
        var siteBuilder = new ConfigurationBuilder()
            .AddConfiguration(section)
            .AddConfiguration(section.GetSection(ShellSettings.DefaultShellName));
        AddFile(siteBuilder, Path.Combine(site, "appsettings.json"));
        return siteBuilder.Build();
    }

    private static void AddFile(IConfigurationBuilder builder, string path)
    {
        if (File.Exists(path))
        {
            builder.AddJsonFile(path, optional: false, reloadOnChange: false);
        }
    }
}
