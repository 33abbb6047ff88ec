namespace Defus.PartnerForums.Services;

/// <summary>The published partner forums.</summary>
public interface IPartnerForumList
{
    /// <summary>All forums by their order, then by name.</summary>
    Task<IReadOnlyList<ForumFacts>> ListAsync();
}
