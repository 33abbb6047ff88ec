using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.Contents.Models;

namespace OrchardCore.Contents.ViewModels;

public class CommonPartViewModel
{
    public string? OwnerName { get; set; }

    /// <summary>In the time zone of the site.</summary>
    [DataType(DataType.DateTime)]
    public DateTime? LocalDateTime { get; set; }

    [BindNever]
    public bool MayChangeOwner { get; set; }

    [BindNever]
    public CommonPartSettings Settings { get; set; } = null!;
}
