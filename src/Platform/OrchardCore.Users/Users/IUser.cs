namespace OrchardCore.Users;

/// <summary>An account of the site; the stored form is <see cref="Models.User"/>.</summary>
public interface IUser
{
    string UserName { get; }
}
