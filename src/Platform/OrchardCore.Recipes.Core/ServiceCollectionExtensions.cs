using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.Recipes.Services;
using OrchardCore.Scripting;
using OrchardCore.Scripting.Files;
using OrchardCore.Scripting.JavaScript;
using OrchardCore.Scripting.Methods;

namespace OrchardCore.Recipes
{
    public static class ServiceCollectionExtensions
    {
        public static IServiceCollection AddRecipeExecutionStep<TImplementation>(this IServiceCollection services)
            where TImplementation : class, IRecipeStepHandler
        {
            services.TryAddEnumerable(ServiceDescriptor.Scoped<IRecipeStepHandler, TImplementation>());
            return services;
        }
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class RecipeCollectionExtensions
    {
        /// <summary>Finding, reading and running recipes.</summary>
        public static IServiceCollection AddRecipes(this IServiceCollection services)
        {
            services.AddScriptingCore();
            services.AddScoped<IRecipeHarvester, RecipeHarvester>();
            services.AddScoped<IRecipeHarvester, ApplicationRecipeHarvester>();
            services.AddScoped<IRecipeExecutor, RecipeExecutor>();
            services.AddScoped<RecipeRunner>();
            services.AddScoped<RecipeErrorTexts>();
            services.AddScoped<IRecipeMigrator, RecipeMigrator>();
            services.AddScoped<IRecipeReader, RecipeReader>();
            services.AddScoped<IRecipeEnvironmentProvider, RecipeEnvironmentFeatureProvider>();
            return services;
        }

        /// <summary>The engines <c>js</c> and <c>file</c> with the functions every script has.</summary>
        public static IServiceCollection AddScriptingCore(this IServiceCollection services)
        {
            services.TryAddSingleton<IScriptingManager, DefaultScriptingManager>();
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IScriptingEngine, JavaScriptEngine>());
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IScriptingEngine, FilesScriptEngine>());
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IGlobalMethodProvider, CommonMethods>());
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IGlobalMethodProvider, LogMethod>());
            return services;
        }
    }
}
