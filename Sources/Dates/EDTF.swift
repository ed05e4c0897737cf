package import Basics
