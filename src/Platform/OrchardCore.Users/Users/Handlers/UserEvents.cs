namespace OrchardCore.Users.Handlers;

public class UserContextBase
{
    protected UserContextBase(IUser user)
    {
        User = user;
    }

    public IUser User { get; }
}

public class UserContext : UserContextBase
{
    public UserContext(IUser user)
        : base(user)
    {
    }
}

public class UserCreateContext : UserContextBase
{
    public UserCreateContext(IUser user)
        : base(user)
    {
    }

    public bool Cancel { get; set; }
}

public class UserUpdateContext : UserContextBase
{
    public UserUpdateContext(IUser user)
        : base(user)
    {
    }

    public bool Cancel { get; set; }
}

public class UserDeleteContext : UserContextBase
{
    public UserDeleteContext(IUser user)
        : base(user)
    {
    }

    public bool Cancel { get; set; }
}

/// <summary>Follows what happens to accounts.</summary>
public interface IUserEventHandler
{
    Task CreatingAsync(UserCreateContext context) => Task.CompletedTask;

    Task CreatedAsync(UserCreateContext context) => Task.CompletedTask;

    Task DeletingAsync(UserDeleteContext context) => Task.CompletedTask;

    Task DeletedAsync(UserDeleteContext context) => Task.CompletedTask;

    Task UpdatingAsync(UserUpdateContext context) => Task.CompletedTask;

    Task UpdatedAsync(UserUpdateContext context) => Task.CompletedTask;

    Task DisabledAsync(UserContext context) => Task.CompletedTask;

    Task EnabledAsync(UserContext context) => Task.CompletedTask;
}

public abstract class UserEventHandlerBase : IUserEventHandler
{
    public virtual Task CreatingAsync(UserCreateContext context) => Task.CompletedTask;

    public virtual Task CreatedAsync(UserCreateContext context) => Task.CompletedTask;

    public virtual Task DeletingAsync(UserDeleteContext context) => Task.CompletedTask;

    public virtual Task DeletedAsync(UserDeleteContext context) => Task.CompletedTask;

    public virtual Task UpdatingAsync(UserUpdateContext context) => Task.CompletedTask;

    public virtual Task UpdatedAsync(UserUpdateContext context) => Task.CompletedTask;

    public virtual Task DisabledAsync(UserContext context) => Task.CompletedTask;

    public virtual Task EnabledAsync(UserContext context) => Task.CompletedTask;
}
