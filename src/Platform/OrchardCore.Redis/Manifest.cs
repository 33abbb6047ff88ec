using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Redis",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion)]

[assembly: Feature(
    Id = "OrchardCore.Redis",
    Name = "Redis",
    Description = "The connection to a Redis server, from the configuration.",
    Category = "Distributed")]

[assembly: Feature(
    Id = "OrchardCore.Redis.Cache",
    Name = "Redis cache",
    Description = "A distributed cache in Redis.",
    Dependencies = ["OrchardCore.Redis"],
    Category = "Distributed")]

[assembly: Feature(
    Id = "OrchardCore.Redis.Bus",
    Name = "Redis bus",
    Description = "Signals and dropped pages reach all processes of the site.",
    Dependencies = ["OrchardCore.Redis"],
    Category = "Distributed")]

[assembly: Feature(
    Id = "OrchardCore.Redis.Lock",
    Name = "Redis lock",
    Description = "Locks between all processes of the site; background tasks run in one of them.",
    Dependencies = ["OrchardCore.Redis"],
    Category = "Distributed")]

[assembly: Feature(
    Id = "OrchardCore.Redis.DataProtection",
    Name = "Data protection in Redis",
    Description = "Keys of sign-ins and links in Redis, with a copy in App_Data.",
    Dependencies = ["OrchardCore.Redis"],
    Category = "Security")]
