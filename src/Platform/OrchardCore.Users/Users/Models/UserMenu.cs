using OrchardCore.Entities;

namespace OrchardCore.Users.Models;

/// <summary>The menu of whoever is signed in; drivers of features add entries to it.</summary>
public class UserMenu : Entity;
