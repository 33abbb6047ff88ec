using CsCheck;

namespace Defus.Orchard.Tests.Fuzzing;

/// <summary>What is random about one input. The same run and number always give the same input.</summary>
internal sealed class Dice
{
    private readonly PCG _generator;

    public Dice(int seed, int number)
    {
        _generator = new PCG((uint)number, (ulong)seed);
    }

    /// <summary>A number from 0 to <paramref name="end"/>, which is left out.</summary>
    public int Below(int end) => (int)_generator.Next((uint)end);

    public bool OnceIn(int times) => Below(times) == 0;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public T Draw<T>(Gen<T> generator) => generator.Generate(_generator, null, out _);
}
