using System.Globalization;
using OrchardCore.Documents;
using OrchardCore.Media.Core.Processing;
using OrchardCore.Media.Models;
using OrchardCore.Media.Processing;

namespace OrchardCore.Media.Services;

/// <summary>The commands of a profile.</summary>
public interface IMediaProfileService
{
    /// <exception cref="InvalidOperationException">There is no profile of this name.</exception>
    Task<IDictionary<string, string>> GetMediaProfileCommands(string name);
}

/// <summary>Reads and changes the profiles.</summary>
public sealed class MediaProfilesManager
{
    private readonly IDocumentManager<MediaProfilesDocument> _documentManager;

    public MediaProfilesManager(IDocumentManager<MediaProfilesDocument> documentManager)
    {
        _documentManager = documentManager;
    }

    public Task<MediaProfilesDocument> LoadMediaProfilesDocumentAsync() => _documentManager.GetOrCreateMutableAsync();

    public Task<MediaProfilesDocument> GetMediaProfilesDocumentAsync() => _documentManager.GetOrCreateImmutableAsync();

    public async Task UpdateMediaProfileAsync(string name, MediaProfile profile)
    {
        var document = await LoadMediaProfilesDocumentAsync();
        document.MediaProfiles[name] = profile;
        await _documentManager.UpdateAsync(document);
    }

    public async Task RemoveMediaProfileAsync(string name)
    {
        var document = await LoadMediaProfilesDocumentAsync();
        document.MediaProfiles.Remove(name);
        await _documentManager.UpdateAsync(document);
    }
}

internal sealed class MediaProfileService : IMediaProfileService
{
    private readonly MediaProfilesManager _manager;

    public MediaProfileService(MediaProfilesManager manager)
    {
        _manager = manager;
    }

    public async Task<IDictionary<string, string>> GetMediaProfileCommands(string name)
    {
        var document = await _manager.GetMediaProfilesDocumentAsync();
        var profile = document.MediaProfiles.FirstOrDefault(p => p.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value
            ?? throw new InvalidOperationException($"There is no media profile '{name}'.");
        var commands = new Dictionary<string, string>();
        Number("width", profile.Width);
        Number("height", profile.Height);
        Number("quality", profile.Quality);
        Text("rmode", profile.Mode == ResizeMode.Undefined ? null : profile.Mode.ToString().ToLowerInvariant());
        Text("format", profile.Format == Format.Undefined ? null : profile.Format.ToString().ToLowerInvariant());
        Text("bgcolor", profile.BackgroundColor);
        Text("autoorient", profile.AutoOrient ? null : "false");
        return commands;

        void Number(string command, int value) => Text(command, value > 0 ? value.ToString(CultureInfo.InvariantCulture) : null);

        void Text(string command, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                commands[command] = value;
            }
        }
    }
}
