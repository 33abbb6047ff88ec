using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;

namespace OrchardCore.Localization;

/// <summary>Reads the PO files of a culture once, in the order of precedence: extensions, application, site, overrides per extension.</summary>
public sealed class LocalizationManager
{
    private const string Folder = "Localization";

    private readonly ConcurrentDictionary<string, Lazy<CultureDictionary>> _cultures = new(StringComparer.OrdinalIgnoreCase);
    private readonly IExtensionManager _extensionManager;
    private readonly IModuleFileProvider _moduleFiles;
    private readonly IFileProvider _applicationFiles;
    private readonly ShellOptions _shellOptions;
    private readonly ShellSettings _shellSettings;
    private readonly ILogger _logger;

    public LocalizationManager(
        IExtensionManager extensionManager,
        IModuleFileProvider moduleFiles,
        IHostEnvironment hostEnvironment,
        IOptions<ShellOptions> shellOptions,
        ShellSettings shellSettings,
        ILogger<LocalizationManager> logger)
    {
        _extensionManager = extensionManager;
        _moduleFiles = moduleFiles;
        _applicationFiles = hostEnvironment.ContentRootFileProvider;
        _shellOptions = shellOptions.Value;
        _shellSettings = shellSettings;
        _logger = logger;
    }

    public CultureDictionary GetDictionary(CultureInfo culture)
        => _cultures.GetOrAdd(culture.Name, name => new Lazy<CultureDictionary>(() => new CultureDictionary(FindFiles(name).SelectMany(Read)))).Value;

    private IEnumerable<IFileInfo> FindFiles(string culture)
    {
        var extensions = _extensionManager.GetExtensions().Select(extension => extension.Id).ToArray();
        var siteFolder = Path.Combine(_shellOptions.FolderOf(_shellSettings.Name), Folder, $"{culture}.po");
        return
        [
            .. extensions.Select(id => _moduleFiles.GetFile(id, $"{Folder}/{culture}.po")),
            _applicationFiles.GetFileInfo($"{Folder}/{culture}.po"),
            new Microsoft.Extensions.FileProviders.Physical.PhysicalFileInfo(new FileInfo(siteFolder)),
            .. extensions.SelectMany(id => (IFileInfo[])
            [
                _applicationFiles.GetFileInfo($"{Folder}/{id}/{culture}.po"),
                _applicationFiles.GetFileInfo($"{Folder}/{id}-{culture}.po"),
                _applicationFiles.GetFileInfo($"{Folder}/{culture}/{id}.po"),
            ]),
            .. _applicationFiles.GetDirectoryContents($"{Folder}/{culture}").Where(file => file.Name.EndsWith(".po", StringComparison.OrdinalIgnoreCase)),
        ];
    }

    private IReadOnlyList<PortableObjectEntry> Read(IFileInfo file)
    {
        if (!file.Exists)
        {
            return [];
        }

        try
        {
            using var reader = new StreamReader(file.CreateReadStream());
            return PortableObjectReader.Read(reader);
        }
        catch (FormatException exception)
        {
            _logger.LogError("The translations of {File} are left out. {Reason}", file.PhysicalPath ?? file.Name, exception.Message);
            return [];
        }
    }
}
