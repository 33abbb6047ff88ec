using OrchardCore.DisplayManagement.Manifest;
using OrchardCore.Modules.Manifest;

[assembly: Theme(
    Id = "TheAdmin",
    Name = "The Admin Theme",
    Author = "DEFUS",
    Version = "1.0.0",
    Description = "The look of the admin pages and of the login.",
    Tags = [ManifestConstants.AdminTag])]
