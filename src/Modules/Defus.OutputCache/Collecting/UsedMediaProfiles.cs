using Defus.Common.Pages;
using Defus.OutputCache.Changes;
using OrchardCore.Media.Services;

namespace Defus.OutputCache.Collecting;

/// <summary>A page depends on the media profiles its pictures use.</summary>
internal sealed class UsedMediaProfiles : IMediaProfileService
{
    private readonly IMediaProfileService _profiles;

    public UsedMediaProfiles(IMediaProfileService profiles)
    {
        _profiles = profiles;
    }

    public Task<IDictionary<string, string>> GetMediaProfileCommands(string name)
    {
        PageDependsOn.Tag(MediaProfileParts.Tag(name));
        return _profiles.GetMediaProfileCommands(name);
    }
}
