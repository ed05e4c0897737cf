import Foundation

/// Waits for some seconds.
func sleep(_ seconds: Double) { Thread.sleep(forTimeInterval: seconds) }
