using OrchardCore.Data.Migration;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.SignIns;
using YesSql.Sql;

namespace OrchardCore.Users;

public sealed class Migrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<UserIndex>(table => table
            .Column<string>("UserId", column => column.WithLength(26))
            .Column<string>("NormalizedUserName", column => column.WithLength(255))
            .Column<string>("NormalizedEmail", column => column.WithLength(255))
            .Column<bool>("IsEnabled")
            .Column<bool>("IsLockoutEnabled")
            .Column<DateTime>("LockoutEndUtc", column => column.Nullable())
            .Column<int>("AccessFailedCount"));

        await SchemaBuilder.AlterIndexTableAsync<UserIndex>(table =>
        {
            table.CreateIndex("IDX_UserIndex_UserId", "UserId", "DocumentId");
            table.CreateIndex("IDX_UserIndex_Name", "NormalizedUserName", "DocumentId");
            table.CreateIndex("IDX_UserIndex_Email", "NormalizedEmail", "DocumentId");
        });

        await SchemaBuilder.CreateMapIndexTableAsync<UserByRoleNameIndex>(table => table
            .Column<string>("RoleName", column => column.WithLength(255)));
        await SchemaBuilder.AlterIndexTableAsync<UserByRoleNameIndex>(table => table
            .CreateIndex("IDX_UserByRoleNameIndex_RoleName", "RoleName", "DocumentId"));

        await SchemaBuilder.CreateMapIndexTableAsync<UserByClaimIndex>(table => table
            .Column<string>("ClaimType", column => column.WithLength(255))
            .Column<string>("ClaimValue", column => column.WithLength(255)));
        await SchemaBuilder.AlterIndexTableAsync<UserByClaimIndex>(table => table
            .CreateIndex("IDX_UserByClaimIndex_Claim", "ClaimType", "ClaimValue", "DocumentId"));

        await CreateSignInIndexAsync();
        return 2;
    }

    public async Task<int> UpdateFrom1Async()
    {
        await CreateSignInIndexAsync();
        return 2;
    }

    private async Task CreateSignInIndexAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<SignInIndex>(table => table
            .Column<string>("UserId", column => column.WithLength(26))
            .Column<DateTime>("Utc")
            .Column<bool>("Succeeded"));
        await SchemaBuilder.AlterIndexTableAsync<SignInIndex>(table =>
        {
            table.CreateIndex("IDX_SignInIndex_User", "UserId", "Utc", "DocumentId");
            table.CreateIndex("IDX_SignInIndex_Utc", "Utc", "DocumentId");
        });
    }
}
