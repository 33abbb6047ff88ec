using OrchardCore.Environment.Shell.Removing;

namespace OrchardCore.Modules
{
    /// <summary>Called when the site's shell is built and torn down.</summary>
    public interface IModularTenantEvents
    {
        Task ActivatingAsync();

        Task ActivatedAsync();

        Task TerminatingAsync();

        Task TerminatedAsync();

        Task RemovingAsync(ShellRemovingContext context);
    }

    /// <summary>Base class with empty events.</summary>
    public class ModularTenantEvents : IModularTenantEvents
    {
        public virtual Task ActivatingAsync() => Task.CompletedTask;

        public virtual Task ActivatedAsync() => Task.CompletedTask;

        public virtual Task TerminatingAsync() => Task.CompletedTask;

        public virtual Task TerminatedAsync() => Task.CompletedTask;

        public virtual Task RemovingAsync(ShellRemovingContext context) => Task.CompletedTask;
    }
}

namespace OrchardCore.Environment.Shell.Removing
{
    /// <summary>Describes the removal of a shell.</summary>
    public class ShellRemovingContext
    {
        public ShellSettings ShellSettings { get; set; } = null!;

        public string? ErrorMessage { get; set; }

        public Exception? Error { get; set; }

        public bool Success => ErrorMessage is null;
    }
}
