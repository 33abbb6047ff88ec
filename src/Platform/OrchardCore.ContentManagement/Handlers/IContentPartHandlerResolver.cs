namespace OrchardCore.ContentManagement.Handlers;

/// <summary>The handlers registered for a part.</summary>
public interface IContentPartHandlerResolver
{
    IList<IContentPartHandler> GetHandlers(string partName);
}

/// <summary>The handlers registered for a field.</summary>
public interface IContentFieldHandlerResolver
{
    IList<IContentFieldHandler> GetHandlers(string fieldName);
}
