namespace OrchardCore;

/// <summary>Names and orders shared by modules.</summary>
public static class OrchardCoreConstants
{
    public static class Roles
    {
        public const string Administrator = "Administrator";
        public const string Editor = "Editor";
        public const string Moderator = "Moderator";
        public const string Author = "Author";
        public const string Contributor = "Contributor";
        public const string Authenticated = "Authenticated";
        public const string Anonymous = "Anonymous";
    }

    public static class DisplayType
    {
        public const string Detail = "Detail";
        public const string Summary = "Summary";
        public const string DetailAdmin = "DetailAdmin";
        public const string SummaryAdmin = "SummaryAdmin";
    }

    public static class ConfigureOrder
    {
        public const int Default = 0;
        public const int InfrastructureService = -100;
        public const int Authentication = -150;
        public const int Security = -290;
        public const int Cors = -290;
        public const int ReverseProxy = -300;
        public const int Media = 0;
    }
}
