namespace OrchardCore.Users.Services;

public sealed class DefaultUserIdGenerator : IUserIdGenerator
{
    public string GenerateUniqueId(IUser user) => IdGenerator.GenerateId();
}
