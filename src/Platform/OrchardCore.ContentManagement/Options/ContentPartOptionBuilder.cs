using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.ContentManagement;

/// <summary>What <c>AddContentPart</c> gives back to add handlers and drivers.</summary>
public class ContentPartOptionBuilder
{
    public ContentPartOptionBuilder(IServiceCollection services, Type contentPartType)
    {
        Services = services;
        ContentPartType = contentPartType;
    }

    public IServiceCollection Services { get; }

    public Type ContentPartType { get; }
}

/// <summary>What <c>AddContentField</c> gives back to add handlers and drivers.</summary>
public class ContentFieldOptionBuilder
{
    public ContentFieldOptionBuilder(IServiceCollection services, Type contentFieldType)
    {
        Services = services;
        ContentFieldType = contentFieldType;
    }

    public IServiceCollection Services { get; }

    public Type ContentFieldType { get; }
}
