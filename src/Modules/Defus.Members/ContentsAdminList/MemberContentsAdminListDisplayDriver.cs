using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using YesSql;

namespace Defus.Members.ContentsAdminList;

/// <summary>Lets editors choose a member above the lists of types whose items name one.</summary>
public sealed class MemberContentsAdminListDisplayDriver : DisplayDriver<ContentOptionsViewModel>
{
    private readonly IContentDefinitionManager _contentDefinitionManager;
    private readonly ISession _session;

    public MemberContentsAdminListDisplayDriver(IContentDefinitionManager contentDefinitionManager, ISession session)
    {
        _contentDefinitionManager = contentDefinitionManager;
        _session = session;
    }

    public override async Task<IDisplayResult?> EditAsync(ContentOptionsViewModel model, BuildEditorContext context)
    {
        if (string.IsNullOrEmpty(model.SelectedContentType)
            || await _contentDefinitionManager.GetTypeDefinitionAsync(model.SelectedContentType) is not { } type
            || !type.Parts.SelectMany(part => part.PartDefinition.Fields).Any(NamesMember))
        {
            return null;
        }

        var chosen = new MemberFilterViewModel();
        await context.Updater.TryUpdateModelAsync(chosen, MemberFilterViewModel.FilterPrefix);
        var members = await _session.QueryIndex<ContentItemIndex>(index => index.ContentType == MemberTypes.MemberCity && index.Latest)
            .OrderBy(index => index.DisplayText!).ListAsync();

        return Initialize<MemberFilterViewModel>("ContentsAdminListMemberFilter", filter =>
        {
            filter.SelectedContentItemId = chosen.SelectedContentItemId;
            filter.Members = [.. members.Select(member => new SelectListItem(member.DisplayText, member.ContentItemId, member.ContentItemId == chosen.SelectedContentItemId))];
        }).Location("Actions:40.5").Prefix(MemberFilterViewModel.FilterPrefix);
    }

    private static bool NamesMember(ContentPartFieldDefinition field)
        => field.FieldDefinition.Name == nameof(ContentPickerField)
            && field.GetSettings<ContentPickerFieldSettings>().DisplayedContentTypes is { } types && types.Contains(MemberTypes.MemberCity);
}
