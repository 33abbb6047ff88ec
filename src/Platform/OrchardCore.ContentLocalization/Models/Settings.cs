namespace OrchardCore.ContentLocalization.Models;

/// <summary>What the address <c>/RedirectToLocalizedContent</c> does.</summary>
public class ContentCulturePickerSettings
{
    /// <summary>Read so that recipes of Orchard Core can be used; there is no cookie, pages come in the language of their address.</summary>
    public bool SetCookie { get; set; }

    /// <summary>Leads to the home page where a page has no translation.</summary>
    public bool RedirectToHomepage { get; set; }
}

/// <summary>Read so that recipes of Orchard Core can be used; there is no cookie.</summary>
public class ContentRequestCultureProviderSettings
{
    public bool SetCookie { get; set; }
}
