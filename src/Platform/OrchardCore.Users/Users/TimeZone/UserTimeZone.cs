namespace OrchardCore.Users.TimeZone.Models;

/// <summary>The time zone of an account; that of the site when empty. A section of its properties.</summary>
public class UserTimeZone
{
    public string? TimeZoneId { get; set; }
}
