using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;

namespace OrchardCore.Deployment;

/// <summary>A step of a deployment plan: what kind of thing to export, with its options.</summary>
[JsonConverter(typeof(DeploymentStepConverter))]
public abstract class DeploymentStep
{
    /// <summary>Unique within the plan.</summary>
    public string Id { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    /// <summary>The group under which the step is offered.</summary>
    [JsonIgnore]
    public LocalizedString Category { get; set; } = new(string.Empty, string.Empty);
}

/// <summary>A stored step whose feature is disabled now. It is kept as it is and exports nothing.</summary>
public sealed class UnknownDeploymentStep : DeploymentStep
{
    /// <summary>The <c>$type</c> it was stored with.</summary>
    public string TypeDiscriminator { get; set; } = string.Empty;

    public JsonElement RawData { get; set; }
}
