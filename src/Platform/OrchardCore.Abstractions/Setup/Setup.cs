using OrchardCore.Environment.Shell;
using OrchardCore.Setup.Services;

namespace OrchardCore.Abstractions.Setup
{
    /// <summary>Keys of the values a set-up is made with.</summary>
    public static class SetupConstants
    {
        public const string SiteName = nameof(SiteName);
        public const string AdminUsername = nameof(AdminUsername);
        public const string AdminUserId = nameof(AdminUserId);
        public const string AdminEmail = nameof(AdminEmail);
        public const string AdminPassword = nameof(AdminPassword);
        public const string DatabaseProvider = nameof(DatabaseProvider);
        public const string DatabaseConnectionString = nameof(DatabaseConnectionString);
        public const string DatabaseName = nameof(DatabaseName);
        public const string DatabaseTablePrefix = nameof(DatabaseTablePrefix);
        public const string DatabaseSchema = nameof(DatabaseSchema);
        public const string SiteTimeZone = nameof(SiteTimeZone);
        public const string FeatureProfile = nameof(FeatureProfile);
    }
}

namespace OrchardCore.Setup.Events
{
    /// <summary>Takes part in the set-up of a site, for example to create the administrator.</summary>
    public interface ISetupEventHandler
    {
        Task SetupAsync(SetupContext context) => Task.CompletedTask;

        Task FailedAsync(SetupContext context) => Task.CompletedTask;

        Task SucceededAsync() => Task.CompletedTask;
    }
}
