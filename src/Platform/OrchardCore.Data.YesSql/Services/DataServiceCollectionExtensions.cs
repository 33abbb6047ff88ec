using Microsoft.Extensions.DependencyInjection;
using YesSql.Indexes;

namespace OrchardCore.Data
{
    /// <summary>An index provider with services of the scope.</summary>
    public interface IScopedIndexProvider : IIndexProvider
    {
    }

    /// <summary>Registering index providers.</summary>
    public static class IndexServiceCollectionExtensions
    {
        public static IServiceCollection AddIndexProvider<TIndexProvider>(this IServiceCollection services) where TIndexProvider : class, IIndexProvider
            => services.AddSingleton<IIndexProvider, TIndexProvider>();

        public static IServiceCollection AddScopedIndexProvider<TScopedIndexProvider>(this IServiceCollection services) where TScopedIndexProvider : class, IScopedIndexProvider
            => services.AddScoped<IScopedIndexProvider, TScopedIndexProvider>();
    }
}

namespace OrchardCore.Data.Migration
{
    /// <summary>Registering migrations.</summary>
    public static class MigrationServiceCollectionExtensions
    {
        public static IServiceCollection AddDataMigration<TDataMigration>(this IServiceCollection services) where TDataMigration : class, IDataMigration
            => services.AddScoped<IDataMigration, TDataMigration>();
    }
}
